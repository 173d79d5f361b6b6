package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.onboarding.process.PackageHits;
import org.officeflow.transfer.TransferPlan;
import org.springframework.stereotype.Component;

/** Employee transfer, the table has said what the new work needs. */
@Component("keepTransferDifference")
class KeepDifferenceListener implements ExecutionListener {

    private final TransferPlan plan;

    KeepDifferenceListener(TransferPlan plan) {
        this.plan = plan;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var hits = DecisionHits.of(execution);
        plan.determine(TransferSteps.number(execution), hits.key(), hits.version(), PackageHits.lines(hits));
    }
}
