package org.officeflow.procurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** A shipped decision table, asked without a process around it. */
final class DecisionTable {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;

    private DecisionTable(DmnDecision decision) {
        this.decision = decision;
    }

    static DecisionTable shipped(String key) {
        try (var file = Files.newInputStream(Path.of("processes", "procurement", key + ".dmn"))) {
            return new DecisionTable(ENGINE.parseDecision(key, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who decides, in the order in which they are asked. */
    List<String> roles(Map<String, Object> facts) {
        return answers(facts).stream()
                .map(answer -> (String) answer.get("role"))
                .toList();
    }

    /** What the rules that hit say, in their order. */
    List<Map<String, Object>> answers(Map<String, Object> facts) {
        return ENGINE.evaluateDecision(decision, facts).getResultList();
    }
}
