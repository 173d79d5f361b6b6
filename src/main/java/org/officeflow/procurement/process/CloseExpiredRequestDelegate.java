package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.approval.RoundOutcome;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.springframework.stereotype.Component;

/** Purchase request, "Close as expired". */
@Component("closeExpiredRequest")
class CloseExpiredRequestDelegate implements JavaDelegate {

    CloseExpiredRequestDelegate() {}

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalRoundContract.OUTCOME.set(execution, RoundOutcome.EXPIRED.key());
    }
}
