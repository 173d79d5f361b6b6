package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.RoundOutcome;
import org.springframework.stereotype.Component;

/** Approval round, "Close as expired" and "Close as unanswered". */
@Component("closeAsExpired")
class CloseAsExpiredDelegate implements JavaDelegate {

    private final ApprovalDesk desk;

    CloseAsExpiredDelegate(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.expire(ApprovalRoundContract.ROUND.get(execution));
        ApprovalRoundContract.OUTCOME.set(execution, RoundOutcome.EXPIRED.key());
    }
}
