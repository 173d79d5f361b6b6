package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.probation.ProbationNumber;
import org.springframework.stereotype.Component;

/** Tells a probation what happened to the colleague. */
@Component
public class ProbationNews {

    private final RuntimeService runtime;

    ProbationNews(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The colleague leaves: nothing is to be decided any more. */
    public void leaving(OnboardingNumber onboarding) {
        runtime.createMessageCorrelation(ProbationContract.EMPLOYEE_LEAVING)
                .processInstanceBusinessKey(ProbationNumber.of(onboarding).value())
                .correlateAll();
    }
}
