package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Approval round, "Remind requester". */
@Component("remindRequester")
class RemindRequesterDelegate implements JavaDelegate {

    private final ApprovalMails mails;

    RemindRequesterDelegate(ApprovalMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.question(ApprovalRoundContract.ROUND.get(execution), execution.getId());
    }
}
