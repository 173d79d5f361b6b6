package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Revoke access": the colleague does not come. */
@Component("revokeAccess")
class RevokeAccessDelegate implements JavaDelegate {

    private final ItemDesk items;
    private final AccessItemDesk accesses;

    RevokeAccessDelegate(ItemDesk items, AccessItemDesk accesses) {
        this.items = items;
        this.accesses = accesses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accesses.takeBack(Steps.item(items, execution));
    }
}
