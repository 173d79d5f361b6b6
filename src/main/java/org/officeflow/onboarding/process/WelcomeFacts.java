package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What the manager sees on the first day: what is ready and what is not. */
@Component
class WelcomeFacts implements FormFacts {

    private final OnboardingFacts facts;

    WelcomeFacts(OnboardingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return EmployeeOnboardingContract.WELCOME_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of("title", () -> facts.title(one), "items", () -> facts.itemRows(one));
    }
}
