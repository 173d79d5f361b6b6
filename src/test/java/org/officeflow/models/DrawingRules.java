package org.officeflow.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a reader of a process sees: ids, names, gateways, events, and that all of it is drawn. */
final class DrawingRules {

    static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final Map<Class<? extends ModelElementInstance>, String> PREFIXES = new LinkedHashMap<>();

    static {
        PREFIXES.put(UserTask.class, "UserTask");
        PREFIXES.put(ServiceTask.class, "ServiceTask");
        PREFIXES.put(BusinessRuleTask.class, "BusinessRuleTask");
        PREFIXES.put(SendTask.class, "SendTask");
        PREFIXES.put(ReceiveTask.class, "ReceiveTask");
        PREFIXES.put(CallActivity.class, "CallActivity");
        PREFIXES.put(SubProcess.class, "SubProcess");
        PREFIXES.put(StartEvent.class, "StartEvent");
        PREFIXES.put(EndEvent.class, "EndEvent");
        PREFIXES.put(BoundaryEvent.class, "BoundaryEvent");
        PREFIXES.put(IntermediateCatchEvent.class, "IntermediateEvent");
        PREFIXES.put(IntermediateThrowEvent.class, "IntermediateEvent");
        PREFIXES.put(Gateway.class, "Gateway");
    }

    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z]*_[A-Z][A-Za-z0-9]*");
    private static final Pattern FLOW_ID = Pattern.compile("Flow(_[A-Z][A-Za-z0-9]*)+");
    private static final Pattern GENERATED = Pattern.compile(".*_(?=[0-9a-z]*[0-9])[0-9a-z]{7}");
    private static final Pattern PARTICIPLE = Pattern.compile(
            ".* ([a-z]+ed|sent|paid|met|left|held|lost|given|taken|bought|put|done|made|kept|set|known|found|begun|written|told|withdrawn)");
    private static final Pattern TECHNICAL = Pattern.compile(
            ".*\\b(task|process|gateway|delegate|variable|token|api|rest|json|job|async|dmn|bpmn|null|boolean|entity)\\b.*");
    private static final Pattern NO_VERB = Pattern.compile(".*(ing|tion|ment|ance|ed)|(The|A|An|New|Is|No)");
    private static final Pattern TIMER_NAME =
            Pattern.compile("(?i).*(\\d|half|every|daily|weekly|monthly|start of|end of).*");
    private static final Pattern DURATION = Pattern.compile("P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?");
    private static final Set<String> PERMISSIVE =
            Set.of("approved", "accepted", "allowed", "cleared", "released", "paid");

    private DrawingRules() {}

    static void idsSayKindAndMeaning(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            for (var node : model.getModelElementsByType(FlowNode.class)) {
                var prefix = prefix(node);
                if (prefix == null) {
                    fault.accept(path + ": " + node.getId() + " is of a kind that is not used here.");
                } else {
                    id(path, node.getId(), prefix, ID, fault);
                }
            }
            model.getModelElementsByType(SequenceFlow.class)
                    .forEach(flow -> id(path, flow.getId(), "Flow", FLOW_ID, fault));
            model.getModelElementsByType(Error.class).forEach(error -> id(path, error.getId(), "Error", ID, fault));
            model.getModelElementsByType(Message.class)
                    .forEach(message -> id(path, message.getId(), "Message", ID, fault));
            model.getModelElementsByType(Signal.class).forEach(signal -> id(path, signal.getId(), "Signal", ID, fault));
            model.getModelElementsByType(Escalation.class)
                    .forEach(one -> id(path, one.getId(), "Escalation", ID, fault));
        });
    }

    private static String prefix(FlowNode node) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(node))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void id(String path, String id, String prefix, Pattern pattern, Consumer<String> fault) {
        if (!id.startsWith(prefix + "_")
                || !pattern.matcher(id).matches()
                || GENERATED.matcher(id).matches()) {
            fault.accept(path + ": the id " + id + " should read " + prefix + "_WhatItMeans.");
        }
    }

    static void codesAreKebabCase(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            var codes = new ArrayList<String>();
            model.getModelElementsByType(Error.class).forEach(error -> codes.add(error.getErrorCode()));
            model.getModelElementsByType(Escalation.class)
                    .forEach(escalation -> codes.add(escalation.getEscalationCode()));
            model.getModelElementsByType(Message.class).forEach(message -> codes.add(message.getName()));
            model.getModelElementsByType(Signal.class).forEach(signal -> codes.add(signal.getName()));
            codes.stream()
                    .filter(code -> code == null || !KEBAB.matcher(code).matches())
                    .forEach(code -> fault.accept(path + ": the code " + code + " is not in kebab-case."));
        });
    }

    static void nodesHaveNames(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            for (var node : model.getModelElementsByType(FlowNode.class)) {
                var silent = node instanceof ParallelGateway
                        || node instanceof Gateway && node.getOutgoing().size() < 2;
                if (!silent && blank(node.getName())) {
                    fault.accept(path + ": " + node.getId() + " has no name.");
                }
                if (node instanceof Gateway && silent && !blank(node.getName())) {
                    fault.accept(path + ": " + node.getId() + " asks nothing and needs no name.");
                }
                if (!blank(node.getName())
                        && TECHNICAL
                                .matcher(node.getName().toLowerCase(Locale.ROOT))
                                .matches()) {
                    fault.accept(path + ": \"" + node.getName() + "\" is a technical name.");
                }
            }
        });
    }

    static void activitiesAreVerbAndObject(ModelFiles files, House house, Consumer<String> fault) {
        files.processes(
                (path, model) -> model.getModelElementsByType(Activity.class).forEach(activity -> {
                    var words = activity.getName() == null
                            ? new String[0]
                            : activity.getName().split(" ");
                    if (words.length < 2
                            || !words[0].matches("[A-Z][a-z]+")
                            || NO_VERB.matcher(words[0]).matches()) {
                        fault.accept(path + ": " + activity.getId() + " should be named verb and object, not \""
                                + activity.getName() + "\".");
                    }
                }));
    }

    static void eventsSayWhatHappened(ModelFiles files, House house, Consumer<String> fault) {
        files.processes(
                (path, model) -> model.getModelElementsByType(Event.class).forEach(event -> {
                    var timers = event.getChildElementsByType(TimerEventDefinition.class);
                    if (!timers.isEmpty()) {
                        timers.forEach(timer -> timer(path, event, timer, fault));
                    } else if (event.getName() == null
                            || !PARTICIPLE.matcher(event.getName()).matches()) {
                        fault.accept(path + ": " + event.getId() + " should say what happened (\"Order sent\"), not \""
                                + event.getName() + "\".");
                    }
                }));
    }

    private static void timer(String path, Event event, TimerEventDefinition timer, Consumer<String> fault) {
        var texts = new ArrayList<String>();
        var duration = timer.getTimeDuration();
        var date = timer.getTimeDate();
        var cycle = timer.getTimeCycle();
        if (duration != null) {
            texts.add(duration.getTextContent());
        }
        if (date != null) {
            texts.add(date.getTextContent());
        }
        if (cycle != null) {
            texts.add(cycle.getTextContent());
        }
        if (texts.size() != 1) {
            fault.accept(path + ": the timer " + event.getId() + " needs one date, duration or cycle.");
            return;
        }
        var name = event.getName() == null ? "" : event.getName();
        if (!TIMER_NAME.matcher(name).matches()) {
            fault.accept(
                    path + ": the timer " + event.getId() + " should be named by its duration, not \"" + name + "\".");
        }
        var text = texts.get(0).strip();
        if (!text.startsWith("${") && date != null) {
            fault.accept(path + ": the timer " + event.getId() + " stands on a fixed date.");
        } else if (!text.startsWith("${") && duration != null && !sameDuration(text, name)) {
            fault.accept(path + ": the timer " + event.getId() + " is named \"" + name + "\" and takes " + text + ".");
        }
    }

    private static boolean sameDuration(String iso, String name) {
        var parts = DURATION.matcher(iso);
        if (!parts.matches()) {
            return false;
        }
        var words = new ArrayList<String>();
        var units = List.of("day", "hour", "minute");
        for (var i = 0; i < units.size(); i++) {
            var count = parts.group(i + 1);
            if (count != null) {
                words.add(count + " " + units.get(i) + ("1".equals(count) ? "" : "s"));
            }
        }
        return String.join(" ", words).equals(name);
    }

    static void gatewaysAskAndFlowsAnswer(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            for (var gateway : model.getModelElementsByType(Gateway.class)) {
                if (gateway instanceof ParallelGateway || gateway.getOutgoing().size() < 2) {
                    continue;
                }
                if (gateway.getName() == null || !gateway.getName().endsWith("?")) {
                    fault.accept(path + ": " + gateway.getId() + " should ask a question.");
                }
                var answers =
                        gateway.getOutgoing().stream().map(FlowElement::getName).toList();
                if (answers.stream().anyMatch(DrawingRules::blank)) {
                    fault.accept(path + ": an answer of " + gateway.getId() + " has no name.");
                }
                if (answers.stream().distinct().count() < answers.size()) {
                    fault.accept(path + ": two answers of " + gateway.getId() + " have the same name.");
                }
            }
        });
    }

    static void theSafeBranchIsTheDefault(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
                var source = flow.getSource();
                var branches = source.getOutgoing().size() > 1;
                var standard = standard(source);
                var isDefault = flow.equals(standard);
                var conditional = flow.getConditionExpression() != null;
                if (!(source instanceof ExclusiveGateway || source instanceof InclusiveGateway)
                        && (branches && !(source instanceof Gateway) || conditional)) {
                    fault.accept(path + ": " + source.getId() + " branches without a gateway.");
                } else if (standard != null && !source.getOutgoing().contains(standard)) {
                    fault.accept(path + ": the default of " + source.getId() + " is not one of its flows.");
                } else if (isDefault && conditional) {
                    fault.accept(path + ": " + flow.getId() + " is the default and has a condition.");
                } else if (isDefault
                        && PERMISSIVE.contains(String.valueOf(flow.getName()).toLowerCase(Locale.ROOT))) {
                    fault.accept(path + ": the permissive " + flow.getId() + " is the default.");
                } else if (!(source instanceof ParallelGateway)
                        && source instanceof Gateway
                        && branches
                        && !isDefault
                        && !conditional) {
                    fault.accept(path + ": " + flow.getId() + " has no condition, or " + source.getId()
                            + " has no default.");
                }
            }
            for (var gateway : model.getModelElementsByType(Gateway.class)) {
                var decides = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
                if (decides && gateway.getOutgoing().size() > 1 && standard(gateway) == null) {
                    fault.accept(path + ": " + gateway.getId() + " has no default.");
                }
            }
        });
    }

    private static SequenceFlow standard(FlowNode node) {
        if (node instanceof ExclusiveGateway exclusive) {
            return exclusive.getDefault();
        }
        return node instanceof InclusiveGateway inclusive ? inclusive.getDefault() : null;
    }

    static void everyNodeIsReachedAndLeft(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            for (var node : model.getModelElementsByType(FlowNode.class)) {
                var begins = node instanceof StartEvent
                        || node instanceof BoundaryEvent
                        || node instanceof SubProcess inner && inner.triggeredByEvent()
                        || node instanceof Activity activity && activity.isForCompensation();
                var ends = node instanceof EndEvent
                        || node instanceof BoundaryEvent && isUndone(node, model)
                        || node instanceof SubProcess inner && inner.triggeredByEvent()
                        || node instanceof Activity activity && activity.isForCompensation()
                        || node instanceof ThrowEvent && node.getOutgoing().isEmpty() && node instanceof EndEvent;
                var arriving = model.getModelElementsByType(SequenceFlow.class).stream()
                        .filter(flow -> node.equals(flow.getTarget()))
                        .toList();
                if (!begins && arriving.isEmpty()) {
                    fault.accept(path + ": nothing leads to " + node.getId() + ".");
                }
                if (!ends && node.getOutgoing().isEmpty()) {
                    fault.accept(path + ": nothing follows " + node.getId() + ".");
                }
                if (!Set.copyOf(arriving).equals(Set.copyOf(node.getIncoming()))) {
                    fault.accept(path + ": " + node.getId() + " does not list the flows that arrive at it.");
                }
            }
        });
    }

    /** A step that can be taken back: not a flow but an association leads to what does so. */
    private static boolean isUndone(FlowNode node, BpmnModelInstance model) {
        return !node.getChildElementsByType(CompensateEventDefinition.class).isEmpty()
                && model.getModelElementsByType(Association.class).stream()
                        .anyMatch(line -> node.equals(line.getSource())
                                && line.getTarget() instanceof Activity handler
                                && handler.isForCompensation());
    }

    static void everythingIsDrawn(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            var shapes = model.getModelElementsByType(BpmnShape.class).stream()
                    .map(BpmnShape::getBpmnElement)
                    .toList();
            var edges = model.getModelElementsByType(BpmnEdge.class).stream()
                    .map(BpmnEdge::getBpmnElement)
                    .toList();
            model.getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> shapes.stream().filter(node::equals).count() != 1)
                    .forEach(node -> fault.accept(path + ": " + node.getId() + " is not drawn once."));
            model.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> edges.stream().filter(flow::equals).count() != 1)
                    .forEach(flow -> fault.accept(path + ": " + flow.getId() + " is not drawn once."));
            if (shapes.contains(null) || edges.contains(null)) {
                fault.accept(path + ": something is drawn that is not in the model.");
            }
            model.getModelElementsByType(BpmnEdge.class).stream()
                    .filter(edge -> edge.getWaypoints().size() < 2)
                    .forEach(edge -> fault.accept(path + ": " + edge.getId() + " has no line."));
        });
    }

    static void processesSayWhatTheyAre(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            for (var process : model.getModelElementsByType(Process.class)) {
                if (blank(process.getName()) || process.getDocumentations().isEmpty() || !process.isExecutable()) {
                    fault.accept(
                            path + ": " + process.getId() + " needs a name, a documentation and to be executable.");
                }
                if (process.getCamundaHistoryTimeToLiveString() == null
                        || !process.getCamundaHistoryTimeToLiveString().matches("P[1-9]\\d*D")) {
                    fault.accept(path + ": " + process.getId() + " does not say in days how long its history is kept.");
                }
                var startForm = process.getChildElementsByType(StartEvent.class).stream()
                        .anyMatch(start -> start.getCamundaFormRef() != null);
                if (process.isCamundaStartableInTasklist() != startForm) {
                    fault.accept(path + ": " + process.getId()
                            + " is startable in Tasklist without a start form, or the reverse.");
                }
            }
        });
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
