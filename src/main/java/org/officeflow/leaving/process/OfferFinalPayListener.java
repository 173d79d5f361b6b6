package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.leaving.LeavingResponsibles;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Settle final pay" comes to finance. */
@Component("offerFinalPay")
class OfferFinalPayListener implements TaskListener {

    private final LeavingResponsibles responsibles;

    OfferFinalPayListener(LeavingResponsibles responsibles) {
        this.responsibles = responsibles;
    }

    @Override
    public void notify(DelegateTask task) {
        LeavingSteps.offer(task, responsibles.others(LeavingSteps.number(task), Group.FINANCE));
    }
}
