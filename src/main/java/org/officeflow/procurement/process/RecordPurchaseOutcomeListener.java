package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, the procedure has come to its end: its caller, where it has one, learns what became of it. */
@Component("recordPurchaseOutcome")
class RecordPurchaseOutcomeListener implements ExecutionListener {

    private final ProcurementDesk desk;

    RecordPurchaseOutcomeListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            var request = desk.request(new RequestNumber(execution.getProcessBusinessKey()));
            PurchaseRequestContract.PURCHASE_OUTCOME.set(
                    execution, request.state().key());
        }
    }
}
