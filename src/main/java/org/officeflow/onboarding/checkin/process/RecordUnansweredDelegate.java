package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.onboarding.checkin.CheckInMails;
import org.springframework.stereotype.Component;

/** Check-in, "Record as not answered": human resources know. */
@Component("recordUnanswered")
class RecordUnansweredDelegate implements JavaDelegate {

    private final CheckInDesk desk;
    private final CheckInMails mails;

    RecordUnansweredDelegate(CheckInDesk desk, CheckInMails mails) {
        this.desk = desk;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        desk.unanswered(number);
        mails.notAnswered(desk.checkIn(number));
    }
}
