package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, the table has said what the colleague gets. */
@Component("keepPackage")
class KeepPackageListener implements ExecutionListener {

    private final OnboardingDesk desk;
    private final ItemDesk items;

    KeepPackageListener(OnboardingDesk desk, ItemDesk items) {
        this.desk = desk;
        this.items = items;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = Steps.number(execution);
        var hits = DecisionHits.of(execution);
        desk.keepPackage(
                number, hits.key(), hits.version(), PackageHits.lines(hits), PackageHits.probationMonths(hits));
        EmployeeOnboardingContract.OF_BRANCH.forEach((branch, count) ->
                count.set(execution, items.planned(number, branch).size()));
        EmployeeOnboardingContract.GATE_AT.set(execution, desk.gateAt(number));
        EmployeeOnboardingContract.STARTS_AT.set(execution, desk.startsAt(number));
    }
}
