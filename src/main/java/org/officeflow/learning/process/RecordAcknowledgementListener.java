package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.learning.PolicyDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Policy acknowledgement, "Acknowledge policy" is done. */
@Component("recordPolicyAcknowledgement")
class RecordAcknowledgementListener implements TaskListener {

    private final PolicyDesk desk;

    RecordAcknowledgementListener(PolicyDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        LearningSteps.refuse(desk.acknowledge(
                LearningSteps.number(task), Answers.of(task).flag("hasRead"), new PersonId(Actor.of(task))));
    }
}
