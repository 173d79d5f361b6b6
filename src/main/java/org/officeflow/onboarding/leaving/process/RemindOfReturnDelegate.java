package org.officeflow.onboarding.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.leaving.LeavingMails;
import org.officeflow.onboarding.leaving.ReturnDesk;
import org.springframework.stereotype.Component;

/** Return item, "Remind responsible". */
@Component("remindOfReturn")
class RemindOfReturnDelegate implements JavaDelegate {

    private final ReturnDesk returns;
    private final LeavingMails mails;
    private final TaskLinks links;
    private final OpenReturn open;

    RemindOfReturnDelegate(ReturnDesk returns, LeavingMails mails, TaskLinks links, OpenReturn open) {
        this.returns = returns;
        this.mails = mails;
        this.links = links;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.reminder(
                LeavingSteps.item(returns, execution),
                open.assignment(execution),
                links.toOpen(ReturnItemContract.CHECK_RETURN, execution));
    }
}
