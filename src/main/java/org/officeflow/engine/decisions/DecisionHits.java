package org.officeflow.engine.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.variables.NeverStored;

/**
 * What a business rule task has just decided, and by which rules of which version of its table. Readable by the end listeners of
 * that task, in the same transaction.
 *
 * @param key the decision, such as {@code determine-approvers}
 * @param version the version of the table that was asked
 * @param hits the rules that matched, in the table's order
 */
public record DecisionHits(String key, int version, List<Hit> hits) implements NeverStored {

    static final String VARIABLE = "decisionHits";

    /**
     * One matching rule.
     *
     * @param ruleId its id in the table
     * @param description what the rule says, in words; empty if it says nothing
     * @param outputs values by output name
     */
    public record Hit(String ruleId, String description, Map<String, @Nullable Object> outputs) {}

    /**
     * The decision that the task of this execution has just made.
     *
     * @throws IllegalStateException if it made none
     */
    public static DecisionHits of(DelegateExecution execution) {
        return find(execution)
                .orElseThrow(() -> new IllegalStateException(
                        "No decision was made in step \"" + execution.getCurrentActivityId() + "\"."));
    }

    /** The decision that the task of this execution has just made, if it made one. */
    public static Optional<DecisionHits> find(DelegateExecution execution) {
        return Optional.ofNullable(execution.getVariableLocal(VARIABLE)).map(DecisionHits.class::cast);
    }
}
