package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.springframework.stereotype.Component;

/** Check-in, the table has said whether somebody talks with the colleague, and until when. */
@Component("keepCheckInRating")
class KeepCheckInRatingListener implements ExecutionListener {

    private final CheckInDesk desk;

    KeepCheckInRatingListener(CheckInDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = Steps.number(execution);
        var fine = DecisionHits.of(execution).hits().stream()
                .map(hit -> hit.outputs().get("rating"))
                .allMatch(Steps.FINE::equals);
        desk.rate(number, fine ? Steps.FINE : Steps.LOW);
        CheckInContract.RATING.set(execution, fine ? Steps.FINE : Steps.LOW);
        if (!fine) {
            var clock = desk.toFollowUp(number);
            CheckInContract.FOLLOW_UP_REMIND_AT.set(execution, clock.remindAt());
            CheckInContract.FOLLOW_UP_DUE_AT.set(execution, clock.dueAt());
            CheckInContract.FOLLOW_UP_LATE_AT.set(execution, clock.lateAt());
            CheckInContract.FOLLOW_UP_MANAGERS_AT.set(execution, clock.managersAt());
        }
    }
}
