package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.EquipmentDesk;
import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingItem;
import org.officeflow.onboarding.TrainingItems;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Onboarding item, "Take care of item" is done, or an access is not given after all. */
@Component("recordItemDone")
class RecordItemDoneListener implements TaskListener {

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final EquipmentDesk equipment;
    private final AccessItemDesk accesses;
    private final HandOverDesk handOver;
    private final HandOvers handOvers;
    private final TrainingItems trainings;

    RecordItemDoneListener(
            OnboardingDesk desk,
            ItemDesk items,
            EquipmentDesk equipment,
            AccessItemDesk accesses,
            HandOverDesk handOver,
            HandOvers handOvers,
            TrainingItems trainings) {
        this.desk = desk;
        this.items = items;
        this.equipment = equipment;
        this.accesses = accesses;
        this.handOver = handOver;
        this.handOvers = handOvers;
        this.trainings = trainings;
    }

    @Override
    public void notify(DelegateTask task) {
        var item = Steps.item(items, task);
        var by = new PersonId(Actor.of(task));
        var note = Answers.of(task).optionalText("note").orElse(null);
        if (accesses.isAccess(item) && Answers.of(task).flag("notGiven")) {
            Steps.needReason(note);
            items.undone(item.onboarding(), item.position(), by, note);
            OnboardingItemContract.UNDO.set(task, ModelValues.NOTHING);
        } else {
            if (accesses.asksAddress(item)) {
                Answers.of(task)
                        .optionalText("workEmail")
                        .ifPresent(email -> Steps.refuse(accesses.reachAt(item, email.strip())));
            }
            finish(item, by, note);
        }
        var here = desk.onboarding(item.onboarding()).hasArrived();
        OnboardingItemContract.COLLEAGUE.set(task, here ? ModelValues.ARRIVED : ModelValues.EXPECTED);
    }

    private void finish(OnboardingItem item, PersonId by, @Nullable String note) {
        var fault = equipment.handOut(item);
        if (!fault.isEmpty()) {
            throw new FormRefusal(fault);
        }
        Steps.refuse(accesses.givenByHand(item, by));
        items.done(item.onboarding(), item.position(), by, note);
        trainings.done(item, by);
        handOver.settled(item);
        handOvers.ask(item.onboarding());
    }
}
