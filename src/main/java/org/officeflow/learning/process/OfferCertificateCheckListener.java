package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.learning.TrainingDesk;
import org.springframework.stereotype.Component;

/** Mandatory training, "Check certificate" comes to a group in which there is somebody else. */
@Component("offerCertificateCheck")
class OfferCertificateCheckListener implements TaskListener {

    private final TrainingDesk desk;

    OfferCertificateCheckListener(TrainingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        task.addCandidateGroup(desk.checkers(LearningSteps.number(task)));
    }
}
