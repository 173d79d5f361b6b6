package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.learning.LearningMails;
import org.officeflow.learning.TrainingDesk;
import org.springframework.stereotype.Component;

/** Policy acknowledgement and mandatory training, "Urge responsible". */
@Component("urgeLearning")
class UrgeLearningDelegate implements JavaDelegate {

    private final OpenDuty open;
    private final TrainingDesk trainings;
    private final LearningMails mails;

    UrgeLearningDelegate(OpenDuty open, TrainingDesk trainings, LearningMails mails) {
        this.open = open;
        this.trainings = trainings;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var duty = open.duty(execution);
        mails.late(duty, open.responsible(execution), open.where(execution));
        if (!duty.number().isOfPolicy()) {
            MandatoryTrainingContract.VALIDITY.set(
                    execution, trainings.hasExpired(duty.number()) ? LearningValues.EXPIRED : LearningValues.OPEN);
        }
    }
}
