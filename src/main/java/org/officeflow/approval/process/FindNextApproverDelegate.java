package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.NextStep;
import org.officeflow.approval.RoundOutcome;
import org.springframework.stereotype.Component;

/** Approval round, "Find next approver". */
@Component("findNextApprover")
class FindNextApproverDelegate implements JavaDelegate {

    private final ApprovalDesk desk;

    FindNextApproverDelegate(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = desk.next(ApprovalRoundContract.ROUND.get(execution));
        ApprovalRoundContract.ALL_DECIDED.set(execution, next instanceof NextStep.AllDecided);
        if (next instanceof NextStep.Ask ask) {
            ApprovalRoundContract.REMIND_AT.set(execution, ask.clock().remindAt());
            ApprovalRoundContract.DUE_AT.set(execution, ask.clock().dueAt());
            ApprovalRoundContract.ESCALATE_AT.set(execution, ask.clock().escalateAt());
        } else {
            ApprovalRoundContract.OUTCOME.set(execution, RoundOutcome.APPROVED.key());
        }
    }
}
