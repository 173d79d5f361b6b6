package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingMails;
import org.springframework.stereotype.Component;

/** Return item, "Tell their manager": it is two working days late. */
@Component("tellManagerOfReturn")
class TellManagerOfReturnDelegate implements JavaDelegate {

    private final LeavingMails mails;
    private final OpenReturn open;

    TellManagerOfReturnDelegate(LeavingMails mails, OpenReturn open) {
        this.mails = mails;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.lateToManagers(open.asked(execution));
    }
}
