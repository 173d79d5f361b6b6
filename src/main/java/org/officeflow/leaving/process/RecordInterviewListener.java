package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.leaving.FarewellDesk;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Hold exit interview" is done. */
@Component("recordInterview")
class RecordInterviewListener implements TaskListener {

    private final FarewellDesk farewell;

    RecordInterviewListener(FarewellDesk farewell) {
        this.farewell = farewell;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        LeavingSteps.refuse(farewell.interviewed(
                LeavingSteps.number(task), answers.date("heldOn"), answers.text("notes"), LeavingSteps.actor(task)));
    }
}
