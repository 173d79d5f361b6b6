package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What whoever announced a colleague sees: what is prepared by whom, and what happened so far. */
@Component
class FollowOnboardingFacts implements FormFacts {

    private final OnboardingFacts facts;

    FollowOnboardingFacts(OnboardingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return EmployeeOnboardingContract.FOLLOW_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of(
                "title", () -> facts.title(one),
                "now", () -> facts.now(one),
                "items", () -> facts.itemRows(one),
                "facts", () -> facts.allFacts(one),
                "timeline", () -> facts.timelineRows(one));
    }
}
