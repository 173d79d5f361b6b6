package org.officeflow.onboarding.privacy.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.Outcome;
import org.officeflow.onboarding.privacy.Retention;
import org.officeflow.onboarding.privacy.RetentionRules;
import org.springframework.stereotype.Component;

/** The table "Determine retention", as it was deployed last. */
@Component
class RetentionTable implements RetentionRules {

    static final String TABLE = "determine-retention";

    private static final String NEVER = "never";

    private static final String YEAR_END = "year-end";

    private final DecisionService decisions;
    private final AsSystem asSystem;

    RetentionTable(DecisionService decisions, AsSystem asSystem) {
        this.decisions = decisions;
        this.asSystem = asSystem;
    }

    @Override
    public Optional<Retention> of(DataClass data, Outcome outcome) {
        var facts = Map.<String, Object>of("dataClass", data.key(), "outcome", outcome.key());
        var rules = asSystem.call(() -> decisions
                .evaluateDecisionTableByKey(TABLE)
                .variables(facts)
                .evaluate()
                .getResultList());
        return rules.stream()
                .filter(rule -> !NEVER.equals(rule.get("countFrom")))
                .map(rule -> new Retention(
                        YEAR_END.equals(rule.get("countFrom")),
                        ((Number) rule.get("months")).intValue(),
                        ((Number) rule.get("days")).intValue(),
                        String.valueOf(rule.get("because"))))
                .findFirst();
    }
}
