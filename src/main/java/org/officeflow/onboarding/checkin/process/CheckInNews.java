package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.RuntimeService;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.onboarding.checkin.CheckInNumber;
import org.springframework.stereotype.Component;

/** Tells the check-ins of an onboarding what happened to the colleague. */
@Component
public class CheckInNews {

    private final RuntimeService runtime;

    CheckInNews(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** The colleague leaves: nobody asks how it goes any more. */
    public void leaving(OnboardingNumber onboarding) {
        CheckInDesk.DAYS.forEach(day -> runtime.createMessageCorrelation(CheckInContract.EMPLOYEE_LEAVING)
                .processInstanceBusinessKey(CheckInNumber.of(onboarding, day).value())
                .correlateAll());
    }
}
