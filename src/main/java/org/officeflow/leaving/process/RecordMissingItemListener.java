package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.leaving.ReturnDesk.Decision;
import org.springframework.stereotype.Component;

/** Return item, "Decide on missing item" is decided. */
@Component("recordMissingItem")
class RecordMissingItemListener implements TaskListener {

    private final ReturnDesk returns;

    RecordMissingItemListener(ReturnDesk returns) {
        this.returns = returns;
    }

    @Override
    public void notify(DelegateTask task) {
        var item = LeavingSteps.item(returns, task);
        var answers = Answers.of(task);
        var decision = answers.text("missingDecision");
        LeavingSteps.refuse(returns.decide(
                item.offboarding(),
                item.position(),
                decision.equals(LeavingValues.WRITE_OFF)
                        ? new Decision.WriteOff()
                        : new Decision.Expect(answers.optionalDate("until").orElse(null)),
                answers.optionalText("decisionReason").orElse(null),
                LeavingSteps.actor(task)));
        ReturnItemContract.MISSING_DECISION.set(task, decision);
        LeavingTimers.ofItem(task, returns.clock(LeavingSteps.item(returns, task)));
    }
}
