package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.learning.LearningMails;
import org.officeflow.learning.TrainingDesk;
import org.springframework.stereotype.Component;

/** Mandatory training, "Follow training" comes to the person, or to the group that records it. */
@Component("offerTraining")
class OfferTrainingListener implements TaskListener {

    private final TrainingDesk desk;
    private final LearningMails mails;
    private final TaskLinks links;

    OfferTrainingListener(TrainingDesk desk, LearningMails mails, TaskLinks links) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var one = desk.duty(LearningSteps.number(task));
        var recorder = desk.recorder(one.number());
        var where = links.to(task.getId());
        if (recorder.person() == null) {
            task.addCandidateGroup(recorder.group());
        } else {
            task.setAssignee(recorder.person().value());
            mails.asked(one.duty(), where);
        }
        if (one.sentBackAt() != null && one.recordedBy() != null) {
            mails.sentBack(one.duty(), one.recordedBy(), task.getId(), where);
        }
    }
}
