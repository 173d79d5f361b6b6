package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.approval.ApprovalDesk;
import org.springframework.stereotype.Component;

/** Approval round, "Remind approver". */
@Component("remindApprover")
class RemindApproverDelegate implements JavaDelegate {

    private final ApprovalDesk desk;
    private final ApprovalMails mails;

    RemindApproverDelegate(ApprovalDesk desk, ApprovalMails mails) {
        this.desk = desk;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var round = ApprovalRoundContract.ROUND.get(execution);
        mails.reminder(round, execution.getId(), desk.candidates(round));
    }
}
