package org.officeflow.leaving.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What whoever announced that somebody leaves sees: what is back, and what happened so far. */
@Component
class FollowLeavingFacts implements FormFacts {

    private final LeavingFacts facts;

    FollowLeavingFacts(LeavingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return EmployeeOffboardingContract.FOLLOW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        return facts.whole(context);
    }
}
