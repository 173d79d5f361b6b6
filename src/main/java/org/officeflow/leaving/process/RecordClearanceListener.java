package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.leaving.LeavingDesk;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Confirm clearance": nothing is open, or it is looked once more. */
@Component("recordClearance")
class RecordClearanceListener implements TaskListener {

    private final LeavingDesk desk;

    RecordClearanceListener(LeavingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var clearance = Answers.of(task).text("clearance");
        if (clearance.equals(LeavingValues.CLEARED)) {
            LeavingSteps.refuse(desk.clear(LeavingSteps.number(task), LeavingSteps.actor(task)));
        }
        EmployeeOffboardingContract.CLEARANCE.set(task, clearance);
    }
}
