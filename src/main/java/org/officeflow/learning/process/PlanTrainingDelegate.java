package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.learning.TrainingDesk;
import org.officeflow.learning.TrainingDuty;
import org.officeflow.onboarding.TrainingItems;
import org.springframework.stereotype.Component;

/** Mandatory training, "Plan training": for the first time, or once more before it expires; nobody is asked who has followed it. */
@Component("planTraining")
class PlanTrainingDelegate implements JavaDelegate {

    private final TrainingDesk desk;
    private final TrainingItems items;

    PlanTrainingDelegate(TrainingDesk desk, TrainingItems items) {
        this.desk = desk;
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = LearningSteps.number(execution);
        LearningSteps.set(execution, desk.plan(number));
        MandatoryTrainingContract.FOLLOWED.set(
                execution, wasFollowed(desk.duty(number)) ? LearningValues.ALREADY : LearningValues.NOT_YET);
    }

    private boolean wasFollowed(TrainingDuty duty) {
        return items.followed(duty.person(), duty.training())
                .flatMap(item -> desk.followedElsewhere(duty.person(), duty.training(), item.on(), item.by()))
                .isPresent();
    }
}
