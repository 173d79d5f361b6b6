package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.onboarding.checkin.CheckInMails;
import org.springframework.stereotype.Component;

/** Check-in, "Remind human resources". */
@Component("remindOfFollowUp")
class RemindOfFollowUpDelegate implements JavaDelegate {

    private final CheckInDesk desk;
    private final CheckInMails mails;
    private final TaskLinks links;

    RemindOfFollowUpDelegate(CheckInDesk desk, CheckInMails mails, TaskLinks links) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.followUpSoon(
                desk.checkIn(Steps.number(execution)), links.toOpen(CheckInContract.FOLLOW_UP_CHECK_IN, execution));
    }
}
