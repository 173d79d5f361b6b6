package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Cancel purchase": the order is taken back. */
@Component("cancelItemPurchase")
class CancelItemPurchaseDelegate implements JavaDelegate {

    private final ItemDesk items;
    private final EquipmentDesk equipment;

    CancelItemPurchaseDelegate(ItemDesk items, EquipmentDesk equipment) {
        this.items = items;
        this.equipment = equipment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        equipment.cancelPurchase(Steps.item(items, execution));
    }
}
