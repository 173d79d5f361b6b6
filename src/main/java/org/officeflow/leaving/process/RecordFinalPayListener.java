package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.leaving.FarewellDesk;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Settle final pay" is done. */
@Component("recordFinalPay")
class RecordFinalPayListener implements TaskListener {

    private final FarewellDesk farewell;

    RecordFinalPayListener(FarewellDesk farewell) {
        this.farewell = farewell;
    }

    @Override
    public void notify(DelegateTask task) {
        LeavingSteps.refuse(farewell.paid(LeavingSteps.number(task), LeavingSteps.actor(task)));
    }
}
