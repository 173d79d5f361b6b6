package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Grant access": where a connector can, and no rule is against it. */
@Component("grantAccess")
class GrantAccessDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final AccessItemDesk accesses;

    GrantAccessDelegate(OnboardingDesk desk, ItemDesk items, AccessItemDesk accesses) {
        this.desk = desk;
        this.items = items;
        this.accesses = accesses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var item = Steps.item(items, execution);
        OnboardingItemContract.GRANTING.set(execution, accesses.give(item) ? ModelValues.GRANTED : ModelValues.BY_HAND);
        OnboardingItemContract.COLLEAGUE.set(
                execution,
                desk.onboarding(item.onboarding()).hasArrived() ? ModelValues.ARRIVED : ModelValues.EXPECTED);
    }
}
