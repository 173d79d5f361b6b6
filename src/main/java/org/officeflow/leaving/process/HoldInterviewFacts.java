package org.officeflow.leaving.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** Who leaves, for the exit interview. */
@Component
class HoldInterviewFacts implements FormFacts {

    private final LeavingFacts facts;

    HoldInterviewFacts(LeavingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return EmployeeOffboardingContract.INTERVIEW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.offboarding(context);
        return Map.of("title", () -> facts.title(one), "facts", () -> facts.allFacts(one));
    }
}
