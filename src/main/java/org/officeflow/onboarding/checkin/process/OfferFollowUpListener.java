package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.springframework.stereotype.Component;

/** Check-in, "Follow up check-in" comes to human resources. */
@Component("offerFollowUp")
class OfferFollowUpListener implements TaskListener {

    private final CheckInDesk desk;

    OfferFollowUpListener(CheckInDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var one = desk.checkIn(Steps.number(task));
        if (desk.isOneOfThem(one)) {
            desk.inHumanResources(one).forEach(person -> task.addCandidateUser(person.value()));
        } else {
            task.addCandidateGroup(desk.humanResources(one).key());
        }
    }
}
