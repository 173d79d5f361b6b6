package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.onboarding.OnboardingState;
import org.springframework.stereotype.Component;

/** Onboarding item, "Plan item": which it is, how it is provided, and by when. */
@Component("planItem")
class PlanItemDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final EquipmentDesk equipment;
    private final AccessItemDesk accesses;

    PlanItemDelegate(OnboardingDesk desk, ItemDesk items, EquipmentDesk equipment, AccessItemDesk accesses) {
        this.desk = desk;
        this.items = items;
        this.equipment = equipment;
        this.accesses = accesses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        var position = OnboardingItemContract.ITEM.find(execution).orElseGet(() -> nth(execution));
        OnboardingItemContract.ITEM.set(execution, position);
        var item = items.open(number, position, execution.getProcessInstanceId());
        OnboardingItemContract.WAY.set(execution, way(item));
        OnboardingItemContract.APPROVAL.set(
                execution, AccessItemDesk.needsApproval(item) ? ModelValues.NEEDED : ModelValues.NOT_NEEDED);
        OnboardingItemContract.TURN.set(
                execution,
                item.isForColleague() && desk.onboarding(number).isExpected()
                        ? ModelValues.AFTER_START
                        : ModelValues.NOW);
        OnboardingItemContract.UNDO.set(execution, item.undo() == null ? ModelValues.NOTHING : ModelValues.BY_HAND);
        ItemTimers.set(execution, items.clock(item));
    }

    private String way(OnboardingItem item) {
        if (desk.onboarding(item.onboarding()).state() == OnboardingState.CANCELLED) {
            return ModelValues.NONE;
        }
        if (accesses.isAccess(item)) {
            return ModelValues.ACCESS;
        }
        return equipment.isEquipment(item) ? ModelValues.STOCK : ModelValues.PERSON;
    }

    /** What the table gave to the branch, in its order; without a branch what follows the first one. */
    private int nth(DelegateExecution execution) {
        var first = OnboardingItemContract.FIRST_ITEM.find(execution);
        if (first.isPresent()) {
            return first.get() + OnboardingItemContract.ITEM_INDEX.get(execution);
        }
        var branch = Branch.of(OnboardingItemContract.BRANCH.get(execution));
        return items.planned(Steps.number(execution), branch)
                .get(OnboardingItemContract.ITEM_INDEX.get(execution))
                .position();
    }
}
