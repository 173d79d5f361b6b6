package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Follow request" comes to the requester. */
@Component("followRequest")
class FollowRequestListener implements TaskListener {

    private final ProcurementDesk desk;

    FollowRequestListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName("Follow " + number + ": " + desk.request(number).wish().subject());
    }
}
