package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.leaving.LeavingItemState;
import org.officeflow.leaving.ReturnDesk;
import org.springframework.stereotype.Component;

/** Return item, "Check return" is done. */
@Component("recordReturnCheck")
class RecordReturnCheckListener implements TaskListener {

    private final ReturnDesk returns;

    RecordReturnCheckListener(ReturnDesk returns) {
        this.returns = returns;
    }

    @Override
    public void notify(DelegateTask task) {
        var item = LeavingSteps.item(returns, task);
        var answers = Answers.of(task);
        var found = answers.text("found");
        LeavingSteps.refuse(returns.found(
                item.offboarding(),
                item.position(),
                LeavingItemState.found(found),
                answers.optionalText("note").orElse(null),
                LeavingSteps.actor(task)));
        ReturnItemContract.FOUND.set(task, found);
        ReturnItemContract.DECIDE_AT.set(task, returns.decideAt(item));
        if (!found.equals(LeavingValues.RETURNED)) {
            LeavingTimers.ofItem(task, returns.decisionClock(item));
        }
    }
}
