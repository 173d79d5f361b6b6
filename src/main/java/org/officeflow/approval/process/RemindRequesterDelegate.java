package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.springframework.stereotype.Component;

/** Approval round, "Remind requester". */
@Component("remindRequester")
class RemindRequesterDelegate implements JavaDelegate {

    private final ApprovalMails mails;
    private final TaskLinks links;

    RemindRequesterDelegate(ApprovalMails mails, TaskLinks links) {
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.question(
                ApprovalRoundContract.ROUND.get(execution),
                execution.getId(),
                links.toOpen(ApprovalRoundContract.ANSWER_QUESTION, execution));
    }
}
