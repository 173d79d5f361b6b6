package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.onboarding.checkin.CheckInMails;
import org.springframework.stereotype.Component;

/** Check-in, "Answer check-in" comes to the colleague. */
@Component("offerCheckIn")
class OfferCheckInListener implements TaskListener {

    private final CheckInDesk desk;
    private final CheckInMails mails;
    private final TaskLinks links;

    OfferCheckInListener(CheckInDesk desk, CheckInMails mails, TaskLinks links) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var one = desk.checkIn(Steps.number(task));
        task.setAssignee(one.employee().value());
        mails.asked(one, links.to(task.getId()));
    }
}
