package org.officeflow.onboarding.probation.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.springframework.stereotype.Component;

/** What whoever decides sees: reviews, earlier decisions, and how far it may be extended. */
@Component
class DecisionFacts implements FormFacts {

    private static final Words WORDS = Words.of("probation");

    private final ProbationFacts facts;

    DecisionFacts(ProbationFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return ProbationContract.DECISION_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.probation(context);
        var all = facts.common(one);
        all.put(
                "extension",
                () -> one.isExtendable()
                        ? WORDS.say("extension.until", facts.day(one.latestEnd()))
                        : WORDS.say("extension.not"));
        return all;
    }
}
