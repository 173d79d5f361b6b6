package org.officeflow.onboarding.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.learning.TrainingDesk;
import org.springframework.stereotype.Component;

/** Mandatory training, "Plan training": for the first time, or once more before it expires. */
@Component("planTraining")
class PlanTrainingDelegate implements JavaDelegate {

    private final TrainingDesk desk;

    PlanTrainingDelegate(TrainingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LearningSteps.set(execution, desk.plan(LearningSteps.number(execution)));
    }
}
