package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.springframework.stereotype.Component;

/** Probation, "Acknowledge agreements" comes to the colleague. */
@Component("offerAgreements")
class OfferAgreementsListener implements TaskListener {

    private final ProbationDesk desk;

    OfferAgreementsListener(ProbationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setAssignee(desk.probation(Steps.number(task)).employee().value());
    }
}
