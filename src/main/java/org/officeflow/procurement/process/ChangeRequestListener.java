package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Change request" comes to the requester. */
@Component("offerChange")
class ChangeRequestListener implements TaskListener {

    private final ProcurementDesk desk;

    ChangeRequestListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName("Change " + number + ": " + desk.request(number).wish().subject());
    }
}
