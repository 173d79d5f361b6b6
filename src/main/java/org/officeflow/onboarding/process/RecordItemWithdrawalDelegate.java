package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Record withdrawal": nothing of it is left. */
@Component("recordItemWithdrawal")
class RecordItemWithdrawalDelegate implements JavaDelegate {

    private final ItemDesk items;

    RecordItemWithdrawalDelegate(ItemDesk items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var item = Steps.item(items, execution);
        items.undone(item.onboarding(), item.position(), null, null);
    }
}
