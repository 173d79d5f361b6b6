package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.onboarding.probation.Deciders;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.springframework.stereotype.Component;

/** Probation, "Arrange leaving" and "Settle undecided probation" come to human resources. */
@Component("offerSettlement")
class OfferSettlementListener implements TaskListener {

    private final ProbationDesk desk;
    private final Deciders deciders;

    OfferSettlementListener(ProbationDesk desk, Deciders deciders) {
        this.desk = desk;
        this.deciders = deciders;
    }

    @Override
    public void notify(DelegateTask task) {
        task.addCandidateGroup(
                deciders.humanResources(desk.probation(Steps.number(task))).key());
    }
}
