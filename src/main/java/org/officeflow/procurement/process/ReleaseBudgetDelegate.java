package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.procurement.ClosedBecause;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Release budget". */
@Component("releaseBudget")
class ReleaseBudgetDelegate implements JavaDelegate {

    private final ProcurementDesk desk;

    ReleaseBudgetDelegate(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var because = ClosedBecause.of(ApprovalRoundContract.OUTCOME.get(execution));
        desk.close(new RequestNumber(execution.getProcessBusinessKey()), because);
        PurchaseRequestContract.CLOSED_BECAUSE.set(execution, because.key());
    }
}
