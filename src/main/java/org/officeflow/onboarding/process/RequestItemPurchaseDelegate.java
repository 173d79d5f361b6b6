package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Request purchase": there is none in stock. */
@Component("requestItemPurchase")
class RequestItemPurchaseDelegate implements JavaDelegate {

    private final ItemDesk items;
    private final EquipmentDesk equipment;

    RequestItemPurchaseDelegate(ItemDesk items, EquipmentDesk equipment) {
        this.items = items;
        this.equipment = equipment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = equipment.requestPurchase(Steps.item(items, execution));
        request.ifPresent(number -> OnboardingItemContract.PURCHASE_NUMBER.set(execution, number));
        OnboardingItemContract.PURCHASE.set(execution, request.isPresent() ? ModelValues.REQUESTED : ModelValues.NONE);
    }
}
