package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.learning.TrainingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Mandatory training, "Follow training" is done. */
@Component("recordTraining")
class RecordTrainingListener implements TaskListener {

    private final TrainingDesk desk;

    RecordTrainingListener(TrainingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = LearningSteps.number(task);
        LearningSteps.refuse(desk.followed(number, Answers.of(task).date("followedOn"), new PersonId(Actor.of(task))));
        MandatoryTrainingContract.CERTIFICATE.set(
                task, desk.needsCertificate(number) ? LearningValues.NEEDED : LearningValues.NOT_NEEDED);
    }
}
