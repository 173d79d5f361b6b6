package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingMails;
import org.springframework.stereotype.Component;

/** Return item, "Urge responsible": it is late. */
@Component("urgeReturn")
class UrgeReturnDelegate implements JavaDelegate {

    private final LeavingMails mails;
    private final OpenReturn open;

    UrgeReturnDelegate(LeavingMails mails, OpenReturn open) {
        this.mails = mails;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.late(open.asked(execution));
    }
}
