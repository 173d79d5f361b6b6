package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingMails;
import org.springframework.stereotype.Component;

/** Return item, "Tell office manager": it is three working days late. */
@Component("tellOfficeOfReturn")
class TellOfficeOfReturnDelegate implements JavaDelegate {

    private final LeavingMails mails;
    private final OpenReturn open;

    TellOfficeOfReturnDelegate(LeavingMails mails, OpenReturn open) {
        this.mails = mails;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.lateToOffice(open.asked(execution));
    }
}
