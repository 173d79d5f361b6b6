package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Reserve stock". */
@Component("reserveStock")
class ReserveStockDelegate implements JavaDelegate {

    private final ItemDesk items;
    private final EquipmentDesk equipment;

    ReserveStockDelegate(ItemDesk items, EquipmentDesk equipment) {
        this.items = items;
        this.equipment = equipment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OnboardingItemContract.STOCK.set(
                execution, equipment.reserve(Steps.item(items, execution)) ? ModelValues.RESERVED : ModelValues.NONE);
    }
}
