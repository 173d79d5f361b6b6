package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What human resources see of a colleague who gets a contract. */
@Component
class SendContractFacts implements FormFacts {

    private final OnboardingFacts facts;

    SendContractFacts(OnboardingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return EmploymentContractContract.SEND_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of("title", () -> facts.title(one), "facts", () -> facts.allFacts(one));
    }
}
