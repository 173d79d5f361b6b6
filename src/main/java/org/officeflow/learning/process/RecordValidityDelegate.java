package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.learning.TrainingDesk;
import org.springframework.stereotype.Component;

/** Mandatory training, "Record validity": until when it is valid, and when the next one is asked for. */
@Component("recordValidity")
class RecordValidityDelegate implements JavaDelegate {

    private final TrainingDesk desk;

    RecordValidityDelegate(TrainingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var renewal = desk.valid(LearningSteps.number(execution));
        renewal.ifPresent(at -> MandatoryTrainingContract.RENEW_AT.set(execution, at));
        MandatoryTrainingContract.EXPIRY.set(
                execution, renewal.isPresent() ? LearningValues.LATER : LearningValues.NEVER);
    }
}
