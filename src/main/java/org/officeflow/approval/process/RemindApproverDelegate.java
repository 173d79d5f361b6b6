package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.engine.TaskLinks;
import org.springframework.stereotype.Component;

/** Approval round, "Remind approver". */
@Component("remindApprover")
class RemindApproverDelegate implements JavaDelegate {

    private final ApprovalDesk desk;
    private final ApprovalMails mails;
    private final TaskLinks links;

    RemindApproverDelegate(ApprovalDesk desk, ApprovalMails mails, TaskLinks links) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var round = ApprovalRoundContract.ROUND.get(execution);
        mails.reminder(
                round,
                execution.getId(),
                desk.candidates(round),
                links.toOpen(ApprovalRoundContract.DECIDE_ON_CASE, execution));
    }
}
