package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.Notice;
import org.officeflow.onboarding.OnboardingDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Check notice". */
@Component("checkNotice")
class CheckNoticeDelegate implements JavaDelegate {

    private final OnboardingDesk desk;

    CheckNoticeDelegate(OnboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        var expected = desk.isStillExpected(number);
        Steps.stillExpected(execution, expected);
        EmployeeOnboardingContract.NOTICE.set(execution, (expected ? desk.notice(number) : Notice.REGULAR).key());
    }
}
