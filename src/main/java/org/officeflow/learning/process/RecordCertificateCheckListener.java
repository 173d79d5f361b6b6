package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.learning.TrainingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Mandatory training, "Check certificate" is done. */
@Component("recordCertificateCheck")
class RecordCertificateCheckListener implements TaskListener {

    private final TrainingDesk desk;

    RecordCertificateCheckListener(TrainingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var verdict = answers.text("verdict");
        LearningSteps.refuse(desk.checked(
                LearningSteps.number(task),
                verdict.equals(LearningValues.IN_ORDER),
                answers.optionalText("sentBackBecause").orElse(null),
                new PersonId(Actor.of(task))));
        MandatoryTrainingContract.CERTIFICATE.set(
                task, verdict.equals(LearningValues.IN_ORDER) ? verdict : LearningValues.SENT_BACK);
    }
}
