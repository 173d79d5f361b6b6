package org.officeflow.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.officeflow.organisation.WorkingCalendar;

/**
 * When somebody is reminded of what they have to do, always within office hours of the person's place.
 *
 * @param remindAt two working days before it is due; where there is less time, after half of it
 * @param dueAt end of the day by which it is due
 * @param lateAt one working day after it: whoever is to do it
 * @param managerAt two working days after it: their manager
 * @param officeAt three working days after it: the office manager, or whoever answers for it there
 */
public record ItemClock(Instant remindAt, Instant dueAt, Instant lateAt, Instant managerAt, Instant officeAt) {

    private static final int REMIND_BEFORE = 2;

    /**
     * The clock of something that is due now or later; what is late already is due today.
     *
     * @param deadline by when, with this day
     */
    public static ItemClock of(WorkingCalendar calendar, LocalDate deadline, Instant now) {
        var today = calendar.dateOf(now);
        var last = deadline.isBefore(today) ? today : deadline;
        var due = calendar.closesOn(last);
        var remind = calendar.opensOn(calendar.plusWorkingDays(last, -REMIND_BEFORE));
        return new ItemClock(
                remind.isAfter(now) ? remind : halfWay(calendar, now, due),
                due,
                calendar.opensOn(calendar.plusWorkingDays(last, 1)),
                calendar.opensOn(calendar.plusWorkingDays(last, 2)),
                calendar.opensOn(calendar.plusWorkingDays(last, 3)));
    }

    private static Instant halfWay(WorkingCalendar calendar, Instant now, Instant due) {
        var half = Duration.between(now, due).dividedBy(2);
        return calendar.withinOfficeHours(half.isNegative() ? now : now.plus(half));
    }
}
