package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingMails;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Tell payroll". */
@Component("tellPayroll")
class TellPayrollDelegate implements JavaDelegate {

    private final LeavingMails mails;

    TellPayrollDelegate(LeavingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.payroll(LeavingSteps.number(execution));
    }
}
