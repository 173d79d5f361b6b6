package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.springframework.stereotype.Component;

/** Check-in, "Open check-in": how long the colleague has, if they still work here. */
@Component("openCheckIn")
class OpenCheckInDelegate implements JavaDelegate {

    private final CheckInDesk desk;

    OpenCheckInDelegate(CheckInDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var clock = desk.open(Steps.number(execution));
        CheckInContract.PRESENCE.set(execution, clock.isPresent() ? Steps.HERE : Steps.GONE);
        clock.ifPresent(times -> {
            CheckInContract.REMIND_AT.set(execution, times.remindAt());
            CheckInContract.CLOSES_AT.set(execution, times.closesAt());
        });
    }
}
