package org.officeflow.onboarding.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.officeflow.onboarding.AccessItemDesk;
import org.springframework.stereotype.Component;

/** What whoever announced a colleague sees: what is prepared by whom, and what happened so far. */
@Component
class FollowOnboardingFacts implements FormFacts {

    private final OnboardingFacts facts;
    private final AccessItemDesk accesses;

    FollowOnboardingFacts(OnboardingFacts facts, AccessItemDesk accesses) {
        this.facts = facts;
        this.accesses = accesses;
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
                "accesses", this::accesses,
                "timeline", () -> facts.timelineRows(one, context));
    }

    private List<Map<String, String>> accesses() {
        return accesses.catalogue().stream()
                .map(access ->
                        Map.of("label", access.name(), "value", access.key().value()))
                .toList();
    }
}
