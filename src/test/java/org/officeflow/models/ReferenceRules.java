package org.officeflow.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a process names exists on the other side: beans, forms, tables, processes, codes, variables. */
final class ReferenceRules {

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{!?([a-z][A-Za-z0-9]*)( == '[a-z0-9-]+')?}");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");
    /** Which of several instances of one step it is. */
    private static final Set<String> OF_THE_ENGINE = Set.of("loopCounter");

    private static final Set<String> HIDDEN =
            Set.of("scriptTask", "script", "connector", "formData", "formField", "field", "failedJobRetryTimeCycle");
    private static final Set<String> HIDDEN_ATTRIBUTES = Set.of(
            "class",
            "expression",
            "formKey",
            "formHandlerClass",
            "resultVariable",
            "type",
            "variableMappingClass",
            "taskPriority");

    private ReferenceRules() {}

    static void nothingIsHidden(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> walk(model.getDocument().getRootElement(), element -> {
            if (HIDDEN.contains(element.getLocalName())) {
                fault.accept(path + ": " + element.getLocalName() + " in " + owner(element) + " is not used here.");
            }
            for (var name : HIDDEN_ATTRIBUTES) {
                var inCamunda = element.getAttribute("http://camunda.org/schema/1.0/bpmn", name);
                var plain =
                        element.getNamespaceURI().startsWith("http://camunda.org") ? element.getAttribute(name) : null;
                if (inCamunda != null || plain != null) {
                    fault.accept(path + ": camunda:" + name + " in " + owner(element) + " is not used here.");
                }
            }
        }));
    }

    static void expressionsReadOneVariable(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            walk(model.getDocument().getRootElement(), element -> {
                if ("conditionExpression".equals(element.getLocalName())) {
                    var condition = element.getTextContent().strip();
                    if (!ONE_VARIABLE.matcher(condition).matches() || element.getAttribute("language") != null) {
                        fault.accept(path + ": the condition " + condition + " does more than read one variable.");
                    }
                }
            });
            var others = EXPRESSION
                    .matcher(files.text(path))
                    .results()
                    .map(found -> found.group())
                    .distinct();
            others.filter(expression -> !BUSINESS_KEY.equals(expression))
                    .filter(expression -> !ONE_VARIABLE.matcher(expression).matches())
                    .forEach(expression ->
                            fault.accept(path + ": " + expression + " does more than read one variable."));
        });
    }

    static void beansExistAndAreOfTheRightKind(ModelFiles files, House house, Consumer<String> fault) {
        var beans = house.namedBeans();
        var used = new HashSet<String>();
        files.processes((path, model) -> walk(model.getDocument().getRootElement(), element -> {
            var delegate = element.getAttribute("http://camunda.org/schema/1.0/bpmn", "delegateExpression");
            var listener = element.getAttribute("delegateExpression");
            var text = delegate != null ? delegate : listener;
            if (text == null) {
                return;
            }
            var kind =
                    switch (element.getLocalName()) {
                        case "taskListener" -> TaskListener.class;
                        case "executionListener" -> ExecutionListener.class;
                        default -> JavaDelegate.class;
                    };
            var name = BEAN.matcher(text);
            var type = name.matches() ? beans.get(name.group(1)) : null;
            if (type == null) {
                fault.accept(path + ": " + text + " in " + owner(element) + " is no bean with a name of its own.");
            } else {
                used.add(name.group(1));
                if (!kind.isAssignableFrom(type)) {
                    fault.accept(path + ": " + text + " in " + owner(element) + " is no " + kind.getSimpleName() + ".");
                }
            }
        }));
        beans.forEach((name, type) -> {
            if (!used.contains(name)) {
                fault.accept("No model uses the bean " + name + " (" + type.getSimpleName() + ").");
            }
        });
    }

    static void servicesSayWhatTheyDo(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> model.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> task.getCamundaDelegateExpression() == null)
                .forEach(task -> fault.accept(path + ": " + task.getId() + " does nothing.")));
    }

    static void calledProcessesAndTablesExist(ModelFiles files, House house, Consumer<String> fault) {
        var processes = files.paths(".bpmn").map(ModelFiles::stem).toList();
        var tables = files.paths(".dmn").map(ModelFiles::stem).toList();
        var called = new HashSet<String>();
        files.processes((path, model) -> {
            for (var call : model.getModelElementsByType(CallActivity.class)) {
                if (!processes.contains(String.valueOf(call.getCalledElement()))) {
                    fault.accept(
                            path + ": " + call.getId() + " calls " + call.getCalledElement() + ", which is not there.");
                }
                var keys = inner(call, CamundaIn.class).stream()
                        .map(CamundaIn::getCamundaBusinessKey)
                        .toList();
                if (!keys.contains(BUSINESS_KEY)) {
                    fault.accept(path + ": " + call.getId() + " does not hand on the business key.");
                }
            }
            for (var rule : model.getModelElementsByType(BusinessRuleTask.class)) {
                called.add(String.valueOf(rule.getCamundaDecisionRef()));
                if (!tables.contains(String.valueOf(rule.getCamundaDecisionRef()))) {
                    fault.accept(path + ": " + rule.getId() + " asks " + rule.getCamundaDecisionRef()
                            + ", which is not there.");
                }
            }
        });
        house.askedTables().forEach((type, table) -> {
            called.add(table);
            if (!tables.contains(table)) {
                fault.accept(type + " asks the table " + table + ", which is not there.");
            }
        });
        tables.stream()
                .filter(table -> !called.contains(table))
                .forEach(table -> fault.accept("No process and no class asks the table " + table + "."));
    }

    static void callsHandOverWhatBothSidesKnow(ModelFiles files, House house, Consumer<String> fault) {
        var known = new TreeMap<String, Set<String>>();
        house.contracts().forEach(contract -> known.put(contract.process(), contract.variables()));
        files.processes((path, model) -> {
            for (var call : model.getModelElementsByType(CallActivity.class)) {
                var there = known.getOrDefault(String.valueOf(call.getCalledElement()), Set.of());
                for (var in : inner(call, CamundaIn.class)) {
                    if (in.getCamundaTarget() != null && !there.contains(in.getCamundaTarget())) {
                        fault.accept(path + ": " + call.getId() + " hands over " + in.getCamundaTarget()
                                + ", which nobody reads.");
                    }
                    if (in.getCamundaVariables() != null) {
                        fault.accept(path + ": " + call.getId() + " hands over everything.");
                    }
                }
                for (var out : inner(call, CamundaOut.class)) {
                    if (out.getCamundaSource() == null || !there.contains(out.getCamundaSource())) {
                        fault.accept(path + ": " + call.getId() + " takes back " + out.getCamundaSource()
                                + ", which is not there.");
                    }
                }
            }
        });
    }

    static void formsExistAndAreBoundToTheDeployment(ModelFiles files, House house, Consumer<String> fault) {
        var forms = files.paths(".form").map(ModelFiles::stem).toList();
        var used = new TreeSet<String>();
        files.processes((path, model) -> {
            var places = new ArrayList<FlowNode>(model.getModelElementsByType(UserTask.class));
            places.addAll(model.getModelElementsByType(StartEvent.class));
            for (var place : places) {
                var form = place.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
                var binding = place.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding");
                if (form == null) {
                    if (place instanceof UserTask) {
                        fault.accept(path + ": " + place.getId() + " has no form.");
                    }
                    continue;
                }
                used.add(form);
                if (!forms.contains(form)) {
                    fault.accept(path + ": the form " + form + " of " + place.getId() + " is not there.");
                }
                if (!"deployment".equals(binding)) {
                    fault.accept(path + ": the form of " + place.getId() + " is not bound to its deployment.");
                }
                var facts = place instanceof StartEvent ? house.formOptions() : house.formFacts();
                var other = place instanceof StartEvent ? house.formFacts() : house.formOptions();
                if (other.containsKey(form) && !facts.containsKey(form)) {
                    fault.accept(path + ": the form " + form + " of " + place.getId()
                            + " is served by the wrong kind of class.");
                }
            }
        });
        forms.stream()
                .filter(form -> !used.contains(form))
                .forEach(form -> fault.accept("No model uses the form " + form + "."));
    }

    static void thrownCodesAreCaught(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            for (var thrown : model.getModelElementsByType(ErrorEventDefinition.class)) {
                if (thrown.getParentElement() instanceof ThrowEvent event && !caught(event, thrown.getError())) {
                    fault.accept(path + ": nobody catches what " + event.getId() + " throws.");
                }
            }
            for (var thrown : model.getModelElementsByType(EscalationEventDefinition.class)) {
                if (thrown.getParentElement() instanceof ThrowEvent event && !caught(event, thrown.getEscalation())) {
                    fault.accept(path + ": nobody catches what " + event.getId() + " throws.");
                }
            }
            var text = files.text(path);
            var codes = new ArrayList<RootElement>(model.getModelElementsByType(Error.class));
            codes.addAll(model.getModelElementsByType(Escalation.class));
            codes.addAll(model.getModelElementsByType(Message.class));
            codes.stream()
                    .map(BaseElement::getId)
                    .filter(id -> !text.contains("Ref=\"" + id + "\""))
                    .forEach(id -> fault.accept(path + ": nothing uses " + id + "."));
        });
    }

    /** Somewhere around the event: on the edge of a step that holds it, or in an event sub-process beside it. */
    private static boolean caught(ThrowEvent event, RootElement code) {
        for (ModelElementInstance scope = event.getParentElement(); scope != null; scope = scope.getParentElement()) {
            var here = scope;
            var onEdge = here instanceof Activity
                    && here.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                            .anyMatch(edge -> here.equals(edge.getAttachedTo()) && catches(edge, code));
            var beside = here.getChildElementsByType(SubProcess.class).stream()
                    .filter(SubProcess::triggeredByEvent)
                    .flatMap(inner -> inner.getChildElementsByType(StartEvent.class).stream())
                    .anyMatch(start -> catches(start, code));
            if (onEdge || beside) {
                return true;
            }
        }
        return false;
    }

    private static boolean catches(Event event, RootElement code) {
        return event.getChildElementsByType(ErrorEventDefinition.class).stream()
                        .anyMatch(caught -> code.equals(caught.getError()))
                || event.getChildElementsByType(EscalationEventDefinition.class).stream()
                        .anyMatch(caught -> code.equals(caught.getEscalation()));
    }

    static void recordsAreNeverDeferred(ModelFiles files, House house, Consumer<String> fault) {
        files.processes((path, model) -> {
            for (var start : model.getModelElementsByType(StartEvent.class)) {
                var first = start.getOutgoing().stream()
                        .map(flow -> flow.getTarget())
                        .toList();
                if (start.getCamundaFormRef() != null
                        && (start.isCamundaAsyncBefore()
                                || start.isCamundaAsyncAfter()
                                || first.stream().anyMatch(FlowNode::isCamundaAsyncBefore))) {
                    fault.accept(path + ": a job stands between " + start.getId() + " and its record.");
                }
            }
        });
    }

    static void contractsAndModelsSayTheSame(ModelFiles files, House house, Consumer<String> fault) {
        var contracts = house.contracts();
        var everyVariable = new TreeSet<String>();
        contracts.forEach(contract -> everyVariable.addAll(contract.variables()));
        var processes = new TreeMap<String, String>();
        files.processes((path, model) ->
                model.getModelElementsByType(Process.class).forEach(process -> processes.put(process.getId(), path)));
        var forms = files.paths(".form").map(ModelFiles::stem).toList();
        var handedOver = new TreeSet<String>();
        files.processes((path, model) -> handedOver.addAll(handedOver(model)));
        for (var contract : contracts) {
            var path = processes.remove(contract.process());
            if (path == null) {
                fault.accept(contract.className() + " stands for " + contract.process() + ", which is not there.");
                continue;
            }
            files.processes((here, model) -> {
                if (here.equals(path)) {
                    contract.names().forEach((field, name) -> {
                        if (!names(model).contains(name) && !forms.contains(name)) {
                            fault.accept(
                                    contract.className() + "." + field + ": " + path + " has no \"" + name + "\".");
                        }
                    });
                    var read = variables(files.text(path), model);
                    read.stream()
                            .filter(variable -> !everyVariable.contains(variable) && !OF_THE_ENGINE.contains(variable))
                            .forEach(variable ->
                                    fault.accept(path + ": no contract names the variable " + variable + "."));
                    contract.variables().stream()
                            .filter(variable -> !read.contains(variable) && !handedOver.contains(variable))
                            .forEach(variable ->
                                    fault.accept(contract.className() + ": no model reads " + variable + "."));
                }
            });
        }
        processes.forEach((process, path) -> fault.accept(path + ": " + process + " has no contract class."));
    }

    private static Set<String> names(BpmnModelInstance model) {
        var names = new HashSet<String>();
        model.getModelElementsByType(BaseElement.class).forEach(element -> names.add(element.getId()));
        model.getModelElementsByType(Error.class).forEach(error -> names.add(error.getErrorCode()));
        model.getModelElementsByType(Escalation.class).forEach(escalation -> names.add(escalation.getEscalationCode()));
        model.getModelElementsByType(Message.class).forEach(message -> names.add(message.getName()));
        return names;
    }

    /** Variables that the model reads in conditions, assignments, dates and calls. */
    private static Set<String> variables(String text, BpmnModelInstance model) {
        var variables = new LinkedHashSet<String>();
        EXPRESSION
                .matcher(text.replaceAll("delegateExpression=\"[^\"]*\"", ""))
                .results()
                .map(found -> ONE_VARIABLE.matcher(found.group()))
                .filter(java.util.regex.Matcher::matches)
                .forEach(found -> variables.add(found.group(1)));
        model.getModelElementsByType(CamundaIn.class).stream()
                .map(CamundaIn::getCamundaSource)
                .filter(source -> source != null)
                .forEach(variables::add);
        model.getModelElementsByType(StartEvent.class).stream()
                .map(StartEvent::getCamundaInitiator)
                .filter(initiator -> initiator != null)
                .forEach(variables::add);
        return variables;
    }

    /** Variables that calls give to a process or take from it. */
    private static Set<String> handedOver(BpmnModelInstance model) {
        var variables = new HashSet<String>();
        model.getModelElementsByType(CamundaIn.class)
                .forEach(in -> variables.add(String.valueOf(in.getCamundaTarget())));
        model.getModelElementsByType(CamundaOut.class)
                .forEach(out -> variables.add(String.valueOf(out.getCamundaSource())));
        return variables;
    }

    private static <T extends ModelElementInstance> List<T> inner(CallActivity call, Class<T> type) {
        return call.getExtensionElements() == null
                ? List.of()
                : List.copyOf(call.getExtensionElements().getChildElementsByType(type));
    }

    private static void walk(DomElement element, Consumer<DomElement> look) {
        look.accept(element);
        element.getChildElements().forEach(child -> walk(child, look));
    }

    private static String owner(DomElement element) {
        for (var at = element; at != null; at = at.getParentElement()) {
            if (at.getAttribute("id") != null) {
                return at.getAttribute("id");
            }
        }
        return "the file";
    }
}
