package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.learning.LearningMails;
import org.springframework.stereotype.Component;

/** Mandatory training, "Tell of expiry". */
@Component("tellOfTrainingExpiry")
class TellOfTrainingExpiryDelegate implements JavaDelegate {

    private final OpenDuty open;
    private final LearningMails mails;

    TellOfTrainingExpiryDelegate(OpenDuty open, LearningMails mails) {
        this.open = open;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.expired(open.duty(execution), open.where(execution));
    }
}
