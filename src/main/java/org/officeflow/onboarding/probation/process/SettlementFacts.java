package org.officeflow.onboarding.probation.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.language.Words;
import org.officeflow.onboarding.probation.ProbationState;
import org.springframework.stereotype.Component;

/** What human resources see of a probation that ended or was not decided. */
@Component
class SettlementFacts implements FormFacts {

    private static final Words WORDS = Words.of("probation");

    private final ProbationFacts facts;

    SettlementFacts(ProbationFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return ProbationContract.SETTLEMENT_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.probation(context);
        var leavesOn = one.leavesOn();
        var all = facts.common(one);
        all.put(
                "situation",
                () -> one.state() == ProbationState.ENDED && leavesOn != null
                        ? WORDS.say("situation.ended", facts.day(leavesOn))
                        : WORDS.say("situation.undecided", facts.day(one.endsOn())));
        return all;
    }
}
