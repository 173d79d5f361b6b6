package org.officeflow.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.officeflow.engine.feel.ParsedOnceFeel;

/** A shipped decision table, asked without a process around it. */
public final class DecisionTable {

    private static final DmnEngine ENGINE = engine();

    private final DmnDecision decision;
    private final Map<Map<String, Object>, List<Map<String, Object>>> answered = new HashMap<>();

    private DecisionTable(DmnDecision decision) {
        this.decision = decision;
    }

    /** Reads each expression once, as the engine of the house does. */
    private static DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(ParsedOnceFeel::new);
        return configuration.buildEngine();
    }

    /** @param room the folder of the table below {@code processes/} */
    public static DecisionTable shipped(String room, String key) {
        try (var file = Files.newInputStream(Path.of("processes", room, key + ".dmn"))) {
            return new DecisionTable(ENGINE.parseDecision(key, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who decides, in the order in which they are asked. */
    public List<String> roles(Map<String, Object> facts) {
        return answers(facts).stream()
                .map(answer -> (String) answer.get("role"))
                .toList();
    }

    /** What the rules that hit say, in their order. */
    public List<Map<String, Object>> answers(Map<String, Object> facts) {
        return answered.computeIfAbsent(new HashMap<>(facts), asked -> ENGINE.evaluateDecision(decision, asked)
                .getResultList());
    }
}
