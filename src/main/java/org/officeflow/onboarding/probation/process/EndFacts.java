package org.officeflow.onboarding.probation.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What human resources see of a proposed end. */
@Component
class EndFacts implements FormFacts {

    private final ProbationFacts facts;

    EndFacts(ProbationFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return ProbationContract.END_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.probation(context);
        var proposedBy = one.proposedBy();
        var leavesOn = one.leavesOn();
        var all = facts.common(one);
        all.put("proposedBy", () -> proposedBy == null ? "" : facts.name(proposedBy));
        all.put("leavesOn", () -> leavesOn == null ? "" : facts.day(leavesOn));
        return all;
    }
}
