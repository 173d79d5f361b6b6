package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.learning.LearningMails;
import org.springframework.stereotype.Component;

/** Policy acknowledgement and mandatory training, "Remind responsible". */
@Component("remindOfLearning")
class RemindOfLearningDelegate implements JavaDelegate {

    private final OpenDuty open;
    private final LearningMails mails;

    RemindOfLearningDelegate(OpenDuty open, LearningMails mails) {
        this.open = open;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.reminder(open.duty(execution), open.responsible(execution), open.where(execution));
    }
}
