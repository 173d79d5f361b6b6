package org.officeflow.onboarding.preboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.springframework.stereotype.Component;

/** Pre-boarding, "Remind colleague" of the details. */
@Component("remindOfDetails")
class RemindOfDetailsDelegate implements JavaDelegate {

    private final PreboardingDesk desk;

    RemindOfDetailsDelegate(PreboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.remind(Steps.number(execution));
    }
}
