package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Undo begun": by when what was done has to be taken back. */
@Component("planUndo")
class PlanUndoListener implements ExecutionListener {

    private final ItemDesk items;

    PlanUndoListener(ItemDesk items) {
        this.items = items;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var clock = items.undoClock(Steps.number(execution));
        OnboardingItemContract.UNDO_DUE_AT.set(execution, clock.dueAt());
        OnboardingItemContract.UNDO_REMIND_AT.set(execution, clock.lateAt());
    }
}
