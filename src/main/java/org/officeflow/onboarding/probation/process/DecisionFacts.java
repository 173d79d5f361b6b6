package org.officeflow.onboarding.probation.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.onboarding.probation.Probation;
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
        all.put("choices", () -> choices(one));
        return all;
    }

    private static List<Map<String, Object>> choices(Probation one) {
        return Stream.of(Steps.CONFIRM, Steps.EXTEND, Steps.END)
                .filter(choice -> !choice.equals(Steps.EXTEND) || one.isExtendable())
                .map(choice -> Map.<String, Object>of("label", WORDS.say("choice." + choice), "value", choice))
                .toList();
    }
}
