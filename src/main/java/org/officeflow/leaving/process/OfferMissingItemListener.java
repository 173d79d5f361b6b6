package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.leaving.LeavingResponsibles;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** Return item, "Decide on missing item" comes to office management, or a managing director. */
@Component("offerMissingItem")
class OfferMissingItemListener implements TaskListener {

    private final LeavingResponsibles responsibles;

    OfferMissingItemListener(LeavingResponsibles responsibles) {
        this.responsibles = responsibles;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = LeavingSteps.number(task);
        LeavingSteps.offer(task, responsibles.others(number, Group.OFFICE));
        LeavingSteps.offer(task, responsibles.others(number, Group.MANAGING_DIRECTOR));
    }
}
