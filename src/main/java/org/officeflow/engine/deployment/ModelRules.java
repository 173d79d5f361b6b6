package org.officeflow.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.xml.ProblemImpl;
import org.jspecify.annotations.Nullable;

/** What no model may contain, whoever deploys it. */
final class ModelRules extends AbstractBpmnParseListener {

    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "getClass|forName|Runtime|ProcessBuilder|ClassLoader|\\bjavax?\\.|\\.class\\b|\\bT\\(", Pattern.CASE_INSENSITIVE);

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        var problems = new ArrayList<Problem>();
        look(root, "the model", problems);
        for (var process : processes) {
            if (process.getHistoryTimeToLive() == null) {
                refuse(
                        root,
                        "Process \"" + process.getKey() + "\" does not say how long its history is kept (history time to live).",
                        problems);
            }
        }
        if (!problems.isEmpty()) {
            var words = String.join(" ", problems.stream().map(Problem::getMessage).toList());
            throw new ParseException(words, "model", problems, List.of());
        }
    }

    private static void look(Element element, String within, List<Problem> problems) {
        var id = element.attribute("id");
        var where = id == null ? within : "\"" + id + "\"";
        var tag = element.getTagName();
        if ("scriptTask".equals(tag) || "script".equals(tag)) {
            refuse(element, where + " holds a script; business logic is a delegate (delegateExpression).", problems);
        }
        if ("conditionExpression".equals(tag) && element.attribute("language") != null) {
            refuse(element, where + " decides by a script; a gateway reads one variable.", problems);
        }
        for (var attribute : element.attributes()) {
            var value = element.attribute(attribute);
            if (attribute.endsWith(":class") || LISTENERS.contains(tag) && "class".equals(attribute)) {
                refuse(element, where + " names a class; name a bean instead (delegateExpression).", problems);
            }
            if (attribute.endsWith(":formKey")) {
                refuse(element, where + " uses an embedded or generated form; only Camunda Forms (formRef) are used here.", problems);
            }
            expressions(element, value, where, problems);
        }
        expressions(element, element.getText(), where, problems);
        element.elements().forEach(inner -> look(inner, where, problems));
    }

    private static void expressions(Element element, @Nullable String text, String where, List<Problem> problems) {
        if (text == null) {
            return;
        }
        EXPRESSION.matcher(text).results().forEach(found -> {
            if (FORBIDDEN.matcher(found.group(1)).find()) {
                refuse(element, where + " uses an expression that reaches into the machine: " + found.group() + ".", problems);
            }
        });
    }

    private static void refuse(Element element, String words, List<Problem> problems) {
        problems.add(new ProblemImpl(words, element));
    }
}
