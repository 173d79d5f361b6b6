package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Probation, "Decide on probation" comes to whoever decides now. */
@Component("offerProbationDecision")
class OfferProbationDecisionListener implements TaskListener {

    private final OpenProbationTasks open;

    OfferProbationDecisionListener(OpenProbationTasks open) {
        this.open = open;
    }

    @Override
    public void notify(DelegateTask task) {
        open.toWhoeverDecides(task);
    }
}
