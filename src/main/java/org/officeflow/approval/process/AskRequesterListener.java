package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.engine.TaskLinks;
import org.springframework.stereotype.Component;

/** Approval round, "Answer question" comes to the requester. */
@Component("askRequester")
class AskRequesterListener implements TaskListener {

    private final ApprovalDesk desk;
    private final ApprovalMails mails;
    private final TaskLinks links;

    AskRequesterListener(ApprovalDesk desk, ApprovalMails mails, TaskLinks links) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var round = ApprovalRoundContract.ROUND.get(task);
        var subject = desk.round(round).subject();
        task.setName("Answer the question about " + subject.reference() + ": " + subject.line());
        mails.question(round, task.getId(), links.to(task.getId()));
    }
}
