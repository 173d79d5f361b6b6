package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Probation, "Arrange leaving" and "Settle undecided probation" come to human resources. */
@Component("offerSettlement")
class OfferSettlementListener implements TaskListener {

    private final OpenProbationTasks open;

    OfferSettlementListener(OpenProbationTasks open) {
        this.open = open;
    }

    @Override
    public void notify(DelegateTask task) {
        open.toHumanResources(task);
    }
}
