package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Return stock": what was held is free, what was handed out is back. */
@Component("returnStock")
class ReturnStockDelegate implements JavaDelegate {

    private final ItemDesk items;
    private final EquipmentDesk equipment;

    ReturnStockDelegate(ItemDesk items, EquipmentDesk equipment) {
        this.items = items;
        this.equipment = equipment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        equipment.giveBack(Steps.item(items, execution));
    }
}
