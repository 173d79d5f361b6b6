package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.springframework.stereotype.Component;

/** Probation, the table has said how long it may last: the probation begins, with a number of its own. */
@Component("keepProbationLimit")
class KeepProbationLimitListener implements ExecutionListener {

    private final ProbationDesk desk;

    KeepProbationLimitListener(ProbationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var onboarding = new OnboardingNumber(execution.getProcessBusinessKey());
        var most = DecisionHits.of(execution).hits().stream()
                .map(hit -> hit.outputs().get("mostMonths"))
                .filter(Number.class::isInstance)
                .mapToInt(months -> ((Number) months).intValue())
                .max()
                .orElse(0);
        execution.setProcessBusinessKey(desk.begin(onboarding, most).value());
    }
}
