package org.officeflow.onboarding.privacy;

import java.time.LocalDate;
import java.time.Month;

/**
 * How long something is kept.
 *
 * @param fromYearEnd whether the time begins with the last day of the year, and not with the day of leaving itself
 * @param rule what the table says about it, with its source
 */
public record Retention(boolean fromYearEnd, int months, int days, String rule) {

    /** The last day on which it is kept, for whoever was cancelled or left on that day. */
    public LocalDate keptUntil(LocalDate end) {
        var from =
                fromYearEnd ? end.withMonth(Month.DECEMBER.getValue()).withDayOfMonth(Month.DECEMBER.maxLength()) : end;
        return from.plusMonths(months).plusDays(days);
    }
}
