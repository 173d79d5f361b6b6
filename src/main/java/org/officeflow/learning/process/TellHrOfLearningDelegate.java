package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.learning.LearningMails;
import org.springframework.stereotype.Component;

/** Policy acknowledgement and mandatory training, "Tell human resources". */
@Component("tellHrOfLearning")
class TellHrOfLearningDelegate implements JavaDelegate {

    private final OpenDuty open;
    private final LearningMails mails;

    TellHrOfLearningDelegate(OpenDuty open, LearningMails mails) {
        this.open = open;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.lateToHumanResources(open.duty(execution), open.where(execution));
    }
}
