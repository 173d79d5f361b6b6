package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase order, "Clear supplier" comes to the office. */
@Component("offerSupplierClearing")
class OfferSupplierClearingListener implements TaskListener {

    private final ProcurementDesk desk;

    OfferSupplierClearingListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName("Clear supplier for " + number + ": "
                + desk.request(number).wish().subject());
    }
}
