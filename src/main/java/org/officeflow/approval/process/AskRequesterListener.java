package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.springframework.stereotype.Component;

/** Approval round, "Answer question" comes to the requester. */
@Component("askRequester")
class AskRequesterListener implements TaskListener {

    private final ApprovalMails mails;
    private final TaskLinks links;

    AskRequesterListener(ApprovalMails mails, TaskLinks links) {
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var round = ApprovalRoundContract.ROUND.get(task);
        mails.question(round, task.getId(), links.to(task.getId()));
    }
}
