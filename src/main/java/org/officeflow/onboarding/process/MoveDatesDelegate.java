package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.OnboardingDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Move due dates": what is open follows the first day. */
@Component("moveDates")
class MoveDatesDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final ItemTimers timers;

    MoveDatesDelegate(OnboardingDesk desk, ItemTimers timers) {
        this.desk = desk;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        EmployeeOnboardingContract.GATE_AT.set(execution, desk.gateAt(number));
        EmployeeOnboardingContract.STARTS_AT.set(execution, desk.startsAt(number));
        timers.move(number);
    }
}
