package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.springframework.stereotype.Component;

/** Check-in, "Close check-in": the colleague leaves. */
@Component("closeCheckIn")
class CloseCheckInDelegate implements JavaDelegate {

    private final CheckInDesk desk;

    CloseCheckInDelegate(CheckInDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.close(Steps.number(execution));
    }
}
