package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingMails;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Tell those concerned". */
@Component("tellOfLeaving")
class TellOfLeavingDelegate implements JavaDelegate {

    private final LeavingMails mails;

    TellOfLeavingDelegate(LeavingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.announced(LeavingSteps.number(execution));
    }
}
