package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Onboarding item, "Take care of item" is done. */
@Component("recordItemDone")
class RecordItemDoneListener implements TaskListener {

    private final ItemDesk items;
    private final EquipmentDesk equipment;

    RecordItemDoneListener(ItemDesk items, EquipmentDesk equipment) {
        this.items = items;
        this.equipment = equipment;
    }

    @Override
    public void notify(DelegateTask task) {
        var item = Steps.item(items, task);
        var fault = equipment.handOut(item);
        if (!fault.isEmpty()) {
            throw new FormRefusal(fault);
        }
        var here = items.done(
                item.onboarding(),
                item.position(),
                new PersonId(Actor.of(task)),
                Answers.of(task).optionalText("note").orElse(null));
        OnboardingItemContract.COLLEAGUE.set(task, here ? ModelValues.ARRIVED : ModelValues.EXPECTED);
    }
}
