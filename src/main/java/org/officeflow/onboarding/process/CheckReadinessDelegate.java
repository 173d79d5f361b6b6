package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Check readiness": is there anything open that the first day needs? */
@Component("checkReadiness")
class CheckReadinessDelegate implements JavaDelegate {

    private final ItemDesk items;

    CheckReadinessDelegate(ItemDesk items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EmployeeOnboardingContract.READINESS.set(
                execution,
                items.openForDayOne(Steps.number(execution)).isEmpty() ? ModelValues.READY : ModelValues.NOT_READY);
    }
}
