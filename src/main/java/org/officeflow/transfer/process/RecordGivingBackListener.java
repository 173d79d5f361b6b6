package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.transfer.TransferRestoring;
import org.springframework.stereotype.Component;

/** Employee transfer, "Give back by hand" is done. */
@Component("recordGivingBack")
class RecordGivingBackListener implements TaskListener {

    private final TransferRestoring restoring;

    RecordGivingBackListener(TransferRestoring restoring) {
        this.restoring = restoring;
    }

    @Override
    public void notify(DelegateTask task) {
        TransferSteps.refuse(restoring.givenByHand(
                TransferSteps.number(task), TransferForm.text(Answers.of(task), "note"), TransferSteps.actor(task)));
    }
}
