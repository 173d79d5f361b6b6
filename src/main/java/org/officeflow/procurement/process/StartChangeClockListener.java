package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.procurement.ProcurementDesk;
import org.springframework.stereotype.Component;

/** Purchase request, "Change wanted": from now on the requester has two working days. */
@Component("startChangeClock")
class StartChangeClockListener implements ExecutionListener {

    private final ProcurementDesk desk;

    StartChangeClockListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        PurchaseRequestContract.CHANGE_DUE_AT.set(execution, desk.changeDueAt());
    }
}
