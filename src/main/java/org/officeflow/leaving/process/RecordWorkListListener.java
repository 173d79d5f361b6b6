package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.leaving.FarewellDesk;
import org.officeflow.leaving.HandOver;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee offboarding, "List hand-over" is done. */
@Component("recordWorkList")
class RecordWorkListListener implements TaskListener {

    private final FarewellDesk farewell;

    RecordWorkListListener(FarewellDesk farewell) {
        this.farewell = farewell;
    }

    @Override
    public void notify(DelegateTask task) {
        var rows = Answers.of(task).rows("handOvers").stream()
                .map(row -> new HandOver(
                        row.text("what").strip(),
                        row.optionalText("place").orElse(null),
                        new PersonId(row.text("receiver"))))
                .toList();
        var faults = farewell.list(LeavingSteps.number(task), rows, LeavingSteps.actor(task));
        if (!faults.isEmpty()) {
            throw new FormRefusal(faults);
        }
    }
}
