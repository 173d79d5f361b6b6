package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.springframework.stereotype.Component;

/** Check-in, "Plan check-in": it has a number of its own from now on. */
@Component("planCheckIn")
class PlanCheckInDelegate implements JavaDelegate {

    private final CheckInDesk desk;

    PlanCheckInDelegate(CheckInDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var onboarding = new OnboardingNumber(execution.getProcessBusinessKey());
        var one = desk.plan(onboarding, CheckInContract.INDEX.get(execution));
        execution.setProcessBusinessKey(one.number().value());
        CheckInContract.OPENS_AT.set(execution, desk.opensAt(one));
    }
}
