package org.officeflow.approval;

import java.time.Clock;
import java.time.Instant;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** By when a step is to be decided, in working days of the office. */
@Component
class ApprovalClock {

    /** Working days until a decision is due; the office manager joins after twice as many. */
    static final int DUE_AFTER_WORKING_DAYS = 2;

    private final WorkingCalendar calendar;
    private final Clock clock;

    ApprovalClock(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The clock of a step that starts now. */
    StepClock start() {
        var now = clock.instant();
        return new StepClock(
                calendar.plusHalfOf(now, DUE_AFTER_WORKING_DAYS),
                calendar.plusWorkingDays(now, DUE_AFTER_WORKING_DAYS),
                calendar.plusWorkingDays(now, 2 * DUE_AFTER_WORKING_DAYS));
    }
}
