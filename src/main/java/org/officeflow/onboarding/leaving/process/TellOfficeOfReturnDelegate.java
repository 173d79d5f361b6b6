package org.officeflow.onboarding.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.leaving.LeavingMails;
import org.officeflow.onboarding.leaving.ReturnDesk;
import org.springframework.stereotype.Component;

/** Return item, "Tell office manager": it is three working days late. */
@Component("tellOfficeOfReturn")
class TellOfficeOfReturnDelegate implements JavaDelegate {

    private final ReturnDesk returns;
    private final LeavingMails mails;
    private final TaskLinks links;

    TellOfficeOfReturnDelegate(ReturnDesk returns, LeavingMails mails, TaskLinks links) {
        this.returns = returns;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.lateToOffice(
                LeavingSteps.item(returns, execution), links.toOpen(ReturnItemContract.CHECK_RETURN, execution));
    }
}
