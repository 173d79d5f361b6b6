package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Check-in, "Follow up check-in" is done. */
@Component("recordFollowUp")
class RecordFollowUpListener implements TaskListener {

    private final CheckInDesk desk;

    RecordFollowUpListener(CheckInDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        Steps.refuse(desk.followUp(Steps.number(task), Answers.of(task).text("agreed"), new PersonId(Actor.of(task))));
    }
}
