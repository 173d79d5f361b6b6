package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Onboarding item, "Undo item" is done. */
@Component("recordUndoByHand")
class RecordUndoByHandListener implements TaskListener {

    private static final Words WORDS = Words.of("onboarding");

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final EquipmentDesk equipment;
    private final AccessItemDesk accesses;

    RecordUndoByHandListener(OnboardingDesk desk, ItemDesk items, EquipmentDesk equipment, AccessItemDesk accesses) {
        this.desk = desk;
        this.items = items;
        this.equipment = equipment;
        this.accesses = accesses;
    }

    @Override
    public void notify(DelegateTask task) {
        var item = Steps.item(items, task);
        var by = new PersonId(Actor.of(task));
        if (by.equals(desk.onboarding(item.onboarding()).employee())) {
            throw new FormRefusal(WORDS.say("own-case"));
        }
        equipment.fetched(item);
        accesses.takenByHand(item, by);
        items.undone(
                item.onboarding(),
                item.position(),
                by,
                Answers.of(task).optionalText("note").orElse(null));
    }
}
