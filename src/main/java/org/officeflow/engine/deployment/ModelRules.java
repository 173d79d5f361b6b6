package org.officeflow.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** What no model may contain, whoever deploys it. */
final class ModelRules extends AbstractBpmnParseListener {

    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern FORBIDDEN =
            Pattern.compile("getClass|forName|Runtime|ProcessBuilder|ClassLoader|\\bjavax?\\.|\\.class\\b");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        var problems = new ArrayList<String>();
        look(root, "the model", problems);
        for (var process : processes) {
            if (process.getHistoryTimeToLive() == null) {
                problems.add("Process \"" + process.getKey()
                        + "\" does not say how long its history is kept (history time to live).");
            }
        }
        if (!problems.isEmpty()) {
            throw new BpmnParseException(String.join(" ", problems), root);
        }
    }

    private static void look(Element element, String within, List<String> problems) {
        var id = element.attribute("id");
        var where = id == null ? within : "\"" + id + "\"";
        var tag = element.getTagName();
        if ("scriptTask".equals(tag) || "script".equals(tag)) {
            problems.add(where + " holds a script; business logic is a delegate (delegateExpression).");
        }
        if ("conditionExpression".equals(tag) && element.attribute("language") != null) {
            problems.add(where + " decides by a script; a gateway reads one variable.");
        }
        for (var attribute : element.attributes()) {
            var value = element.attribute(attribute);
            if (attribute.endsWith(":class") || LISTENERS.contains(tag) && "class".equals(attribute)) {
                problems.add(where + " names a class; name a bean instead (delegateExpression).");
            }
            if (attribute.endsWith(":formKey")) {
                problems.add(
                        where + " uses an embedded or generated form; only Camunda Forms (formRef) are used here.");
            }
            expressions(value, where, problems);
        }
        expressions(element.getText(), where, problems);
        element.elements().forEach(inner -> look(inner, where, problems));
    }

    private static void expressions(@Nullable String text, String where, List<String> problems) {
        if (text == null) {
            return;
        }
        EXPRESSION.matcher(text).results().forEach(found -> {
            if (FORBIDDEN.matcher(found.group(1)).find()) {
                problems.add(where + " uses an expression that reaches into the machine: " + found.group() + ".");
            }
        });
    }
}
