package org.officeflow.onboarding.preboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.onboarding.OnboardingNumber;

/** What the steps of this process have in common, and what its gateways compare with. */
final class Steps {

    static final String EXPECTED = "expected";
    static final String NOT_EXPECTED = "none";
    static final String LINK = "link";
    static final String ENTERED = "entered";
    static final String RENOUNCED = "renounced";
    static final String ACCEPTED = "accepted";
    static final String SENT_BACK = "sent-back";

    private Steps() {}

    static OnboardingNumber number(DelegateExecution execution) {
        return new OnboardingNumber(execution.getProcessBusinessKey());
    }

    static OnboardingNumber number(DelegateTask task) {
        return number(task.getExecution());
    }

    /** @param fault why not, in words; null when nothing is in the way */
    static void refuse(@Nullable String fault) {
        if (fault != null) {
            throw new FormRefusal(fault);
        }
    }
}
