package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.onboarding.checkin.CheckInMails;
import org.springframework.stereotype.Component;

/** Check-in, "Tell their managers": it is two working days late. */
@Component("tellManagersOfFollowUp")
class TellManagersOfFollowUpDelegate implements JavaDelegate {

    private final CheckInDesk desk;
    private final CheckInMails mails;

    TellManagersOfFollowUpDelegate(CheckInDesk desk, CheckInMails mails) {
        this.desk = desk;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.followUpVeryLate(desk.checkIn(Steps.number(execution)));
    }
}
