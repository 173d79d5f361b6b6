package org.officeflow.leaving.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** Whose pay is settled, and until when. */
@Component
class SettleFinalPayFacts implements FormFacts {

    private final LeavingFacts facts;

    SettleFinalPayFacts(LeavingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return EmployeeOffboardingContract.PAY_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.offboarding(context);
        return Map.of("title", () -> facts.title(one), "facts", () -> facts.facts(one));
    }
}
