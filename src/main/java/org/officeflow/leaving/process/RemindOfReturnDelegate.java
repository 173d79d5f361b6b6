package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingMails;
import org.springframework.stereotype.Component;

/** Return item, "Remind responsible". */
@Component("remindOfReturn")
class RemindOfReturnDelegate implements JavaDelegate {

    private final LeavingMails mails;
    private final OpenReturn open;

    RemindOfReturnDelegate(LeavingMails mails, OpenReturn open) {
        this.mails = mails;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.reminder(open.asked(execution));
    }
}
