package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.leaving.LeavingResponsibles;
import org.officeflow.leaving.ReturnDesk;
import org.springframework.stereotype.Component;

/** Return item, "Check return" comes to whoever is responsible. */
@Component("offerReturn")
class OfferReturnListener implements TaskListener {

    private final ReturnDesk returns;
    private final LeavingResponsibles responsibles;

    OfferReturnListener(ReturnDesk returns, LeavingResponsibles responsibles) {
        this.returns = returns;
        this.responsibles = responsibles;
    }

    @Override
    public void notify(DelegateTask task) {
        var item = LeavingSteps.item(returns, task);
        var assignment = responsibles.of(item);
        if (assignment.person() != null) {
            task.setAssignee(assignment.person().value());
        } else {
            LeavingSteps.offer(task, responsibles.others(item, String.valueOf(assignment.group())));
        }
    }
}
