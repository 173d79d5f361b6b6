package org.officeflow.onboarding;

import java.time.LocalDate;
import org.officeflow.organisation.WorkingCalendar;

/**
 * When something is due, in working days of the place where the colleague will work. A holiday moves the date; what is needed on
 * day one is never due later than the last working day before it, and nothing is due before today.
 */
final class DueDates {

    private final WorkingCalendar calendar;
    private final LocalDate today;

    DueDates(WorkingCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** @param days working days from the first day, negative before it */
    LocalDate of(LocalDate firstDay, int days, boolean onDayOne) {
        var counted = calendar.plusWorkingDays(firstDay, days);
        var dayBefore = calendar.lastWorkingDayBefore(firstDay);
        var due = onDayOne && counted.isAfter(dayBefore) ? dayBefore : counted;
        return due.isBefore(today) ? today : due;
    }

    /** How much notice a first day leaves. */
    Notice notice(LocalDate firstDay) {
        return Notice.of(calendar.workingDaysBetween(today, firstDay));
    }
}
