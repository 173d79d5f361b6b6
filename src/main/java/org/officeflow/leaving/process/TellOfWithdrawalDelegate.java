package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingMails;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Tell that they stay". */
@Component("tellOfWithdrawal")
class TellOfWithdrawalDelegate implements JavaDelegate {

    private final LeavingMails mails;

    TellOfWithdrawalDelegate(LeavingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.withdrawn(LeavingSteps.number(execution));
    }
}
