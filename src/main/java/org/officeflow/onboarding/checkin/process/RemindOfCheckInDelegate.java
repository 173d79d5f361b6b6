package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.onboarding.checkin.CheckInMails;
import org.springframework.stereotype.Component;

/** Check-in, "Remind colleague". */
@Component("remindOfCheckIn")
class RemindOfCheckInDelegate implements JavaDelegate {

    private final CheckInDesk desk;
    private final CheckInMails mails;
    private final TaskLinks links;

    RemindOfCheckInDelegate(CheckInDesk desk, CheckInMails mails, TaskLinks links) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.reminder(desk.checkIn(Steps.number(execution)), links.toOpen(CheckInContract.ANSWER_CHECK_IN, execution));
    }
}
