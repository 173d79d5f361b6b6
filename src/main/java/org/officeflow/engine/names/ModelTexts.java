package org.officeflow.engine.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What people read of the models that come with the application, by key: {@code absence.name} for a process, {@code
 * absence.UserTask_FollowAbsence} for a step, {@code ….documentation} for what is written about either, {@code
 * determine-approvers.Rule_Finance} for why a rule asks somebody or what it gives, {@code ….undo} for what takes it back.
 */
final class ModelTexts {

    static final String NAME = ".name";
    static final String DOCUMENTATION = ".documentation";

    static final String UNDO = ".undo";

    /** Outputs of tables that people read, and what stands behind the rule's key for each. */
    private static final Map<String, String> READ = Map.of("because", "", "title", "", "undo", UNDO);

    private final Map<String, String> texts = new LinkedHashMap<>();

    private ModelTexts() {}

    static Map<String, String> read() {
        var all = new ModelTexts();
        each("bpmn", model -> Bpmn.readModelFromStream(model)
                .getModelElementsByType(Process.class)
                .forEach(all::process));
        each("dmn", model -> Dmn.readModelFromStream(model)
                .getModelElementsByType(Decision.class)
                .forEach(all::decision));
        return Map.copyOf(all.texts);
    }

    private static void each(String kind, Consumer<InputStream> reader) {
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*." + kind)) {
                try (var model = file.getInputStream()) {
                    reader.accept(model);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the models that come with the application cannot be read", e);
        }
    }

    private void process(Process process) {
        add(process.getId() + NAME, process.getName());
        documentation(process.getId(), process);
        for (var node : process.getModelInstance().getModelElementsByType(FlowNode.class)) {
            var key = process.getId() + "." + node.getId();
            if (!(node instanceof Gateway)) {
                add(key, node.getName());
            }
            if (node instanceof StartEvent) {
                documentation(key, node);
            }
        }
    }

    private void documentation(String key, BaseElement element) {
        element.getDocumentations().stream()
                .findFirst()
                .ifPresent(
                        text -> add(key + DOCUMENTATION, text.getTextContent().strip()));
    }

    private void decision(Decision decision) {
        if (decision.getExpression() instanceof DecisionTable table) {
            var outputs =
                    table.getOutputs().stream().map(output -> output.getName()).toList();
            READ.forEach((output, ending) -> {
                var column = outputs.indexOf(output);
                if (column >= 0) {
                    table.getRules()
                            .forEach(rule -> add(
                                    decision.getId() + "." + rule.getId() + ending,
                                    unquoted(rule.getOutputEntries().stream()
                                            .skip(column)
                                            .findFirst()
                                            .orElseThrow()
                                            .getTextContent())));
                }
            });
        }
    }

    private static String unquoted(String expression) {
        return expression.strip().replaceAll("^\"|\"$", "");
    }

    private void add(String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(key, text);
        }
    }
}
