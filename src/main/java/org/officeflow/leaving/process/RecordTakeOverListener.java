package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.leaving.FarewellDesk;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Take over work" is done: everything is there, or something is missing. */
@Component("recordTakeOver")
class RecordTakeOverListener implements TaskListener {

    private static final Words WORDS = Words.of("leaving");

    private final FarewellDesk farewell;

    RecordTakeOverListener(FarewellDesk farewell) {
        this.farewell = farewell;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var complete = answers.text("handOver").equals(LeavingValues.TAKEN);
        var missing = answers.optionalText("missing").orElse("");
        if (!complete && missing.isBlank()) {
            throw new FormRefusal(WORDS.say("hand-over.missing"));
        }
        LeavingSteps.refuse(
                farewell.acknowledge(LeavingSteps.number(task), complete ? null : missing, LeavingSteps.actor(task)));
        EmployeeOffboardingContract.HAND_OVER.set(task, complete ? LeavingValues.TAKEN : LeavingValues.INCOMPLETE);
    }
}
