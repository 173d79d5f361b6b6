package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.approval.RoundOutcome;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, the round on the request has ended. */
@Component("recordApproval")
class RecordApprovalListener implements ExecutionListener {

    private final ProcurementDesk desk;

    RecordApprovalListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (ApprovalRoundContract.OUTCOME
                .find(execution)
                .filter(RoundOutcome.APPROVED.key()::equals)
                .isPresent()) {
            desk.approved(new RequestNumber(execution.getProcessBusinessKey()));
        }
    }
}
