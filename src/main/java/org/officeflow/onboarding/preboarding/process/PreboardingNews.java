package org.officeflow.onboarding.preboarding.process;

import org.camunda.bpm.engine.RuntimeService;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.preboarding.PreboardingWorkflow;
import org.springframework.stereotype.Component;

/** Moves the process on when details come in; where nobody waits for them nothing happens. */
@Component
class PreboardingNews implements PreboardingWorkflow {

    private final RuntimeService runtime;

    PreboardingNews(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void given(OnboardingNumber number) {
        runtime.createMessageCorrelation(PreBoardingContract.DETAILS_GIVEN)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }
}
