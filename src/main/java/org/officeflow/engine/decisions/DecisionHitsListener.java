package org.officeflow.engine.decisions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.cmd.GetDeploymentDmnModelInstanceCmd;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** Lays the hit rules beside the step that asked for the decision, in memory only. */
final class DecisionHitsListener implements DmnDecisionTableEvaluationListener {

    /** Descriptions by rule id, by the id of one version of a table: a version never changes. */
    private final Map<String, Map<String, String>> descriptions = new ConcurrentHashMap<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var step = Context.getBpmnExecutionContext();
        if (step == null || !(event.getDecisionTable() instanceof DecisionDefinition decision)) {
            return;
        }
        var words = descriptions.computeIfAbsent(decision.getId(), DecisionHitsListener::read);
        var hits = event.getMatchingRules().stream()
                .map(rule -> new DecisionHits.Hit(rule.getId(), words.getOrDefault(rule.getId(), ""), outputs(rule)))
                .toList();
        step.getExecution()
                .setVariableLocal(
                        DecisionHits.VARIABLE,
                        Variables.untypedValue(new DecisionHits(decision.getKey(), decision.getVersion(), hits), true));
    }

    private static Map<String, @Nullable Object> outputs(DmnEvaluatedDecisionRule rule) {
        var outputs = new LinkedHashMap<String, @Nullable Object>();
        rule.getOutputEntries()
                .values()
                .forEach(output -> outputs.put(
                        output.getOutputName() == null ? output.getName() : output.getOutputName(),
                        output.getValue() == null ? null : output.getValue().getValue()));
        return outputs;
    }

    private static Map<String, String> read(String decisionId) {
        var model =
                Context.getCommandContext().runWithoutAuthorization(new GetDeploymentDmnModelInstanceCmd(decisionId));
        var words = new HashMap<String, String>();
        for (var rule : model.getModelElementsByType(Rule.class)) {
            if (rule.getDescription() != null) {
                words.put(rule.getId(), rule.getDescription().getTextContent().strip());
            }
        }
        return words;
    }
}
