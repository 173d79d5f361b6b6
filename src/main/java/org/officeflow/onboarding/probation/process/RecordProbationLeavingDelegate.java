package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.springframework.stereotype.Component;

/** Probation, "Record leaving". */
@Component("recordProbationLeaving")
class RecordProbationLeavingDelegate implements JavaDelegate {

    private final ProbationDesk desk;

    RecordProbationLeavingDelegate(ProbationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.left(Steps.number(execution));
    }
}
