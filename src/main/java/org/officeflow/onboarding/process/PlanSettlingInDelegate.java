package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Plan settling in": whether there is a probation, and how many check-ins. */
@Component("planSettlingIn")
class PlanSettlingInDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final CheckInDesk checkIns;

    PlanSettlingInDelegate(OnboardingDesk desk, CheckInDesk checkIns) {
        this.desk = desk;
        this.checkIns = checkIns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        var months = desk.onboarding(number).probationMonths();
        EmployeeOnboardingContract.PROBATION.set(
                execution, months == null || months == 0 ? ModelValues.NONE : ModelValues.NEEDED);
        EmployeeOnboardingContract.CHECK_INS.set(execution, checkIns.expected(number));
    }
}
