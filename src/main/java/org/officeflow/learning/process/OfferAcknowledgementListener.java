package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.learning.LearningMails;
import org.officeflow.learning.PolicyDesk;
import org.springframework.stereotype.Component;

/** Policy acknowledgement, "Acknowledge policy" comes to the person. */
@Component("offerAcknowledgement")
class OfferAcknowledgementListener implements TaskListener {

    private final PolicyDesk desk;
    private final LearningMails mails;
    private final TaskLinks links;

    OfferAcknowledgementListener(PolicyDesk desk, LearningMails mails, TaskLinks links) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var one = desk.acknowledgement(LearningSteps.number(task));
        task.setAssignee(one.person().value());
        mails.asked(one.duty(), links.to(task.getId()));
    }
}
