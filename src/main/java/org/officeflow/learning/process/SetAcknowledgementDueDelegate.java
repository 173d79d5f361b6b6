package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.learning.PolicyDesk;
import org.springframework.stereotype.Component;

/** Policy acknowledgement, "Set due date": when it is due, and when somebody is reminded. */
@Component("setAcknowledgementDue")
class SetAcknowledgementDueDelegate implements JavaDelegate {

    private final PolicyDesk desk;

    SetAcknowledgementDueDelegate(PolicyDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LearningSteps.set(execution, desk.clock(LearningSteps.number(execution)));
    }
}
