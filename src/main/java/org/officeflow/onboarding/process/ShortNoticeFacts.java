package org.officeflow.onboarding.process;

import java.util.Map;
import java.util.function.Supplier;
import org.officeflow.engine.forms.FormContext;
import org.officeflow.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What the office manager sees of somebody who comes at once: who, when and why so soon. */
@Component
class ShortNoticeFacts implements FormFacts {

    private final OnboardingFacts facts;

    ShortNoticeFacts(OnboardingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String formId() {
        return EmployeeOnboardingContract.NOTICE_FORM;
    }

    @Override
    public Map<String, Supplier<?>> read(FormContext context) {
        var one = facts.onboarding(context);
        return Map.of(
                "title", () -> facts.title(one),
                "reason", () -> one.shortNoticeReason() == null ? "" : one.shortNoticeReason(),
                "facts", () -> facts.allFacts(one));
    }
}
