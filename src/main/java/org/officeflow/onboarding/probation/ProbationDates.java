package org.officeflow.onboarding.probation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.officeflow.organisation.WorkingCalendar;

/** On which days things happen in a probation. Sickness and holidays do not make it longer: the period is fixed. */
final class ProbationDates {

    private static final int LAST_REVIEW_BEFORE = 21;

    private static final int DAYS_APART = 7;

    private ProbationDates() {}

    /**
     * The last day of so many months; it still belongs to them. From 1 March one month lasts until 31 March. Where the last month has
     * no such day, the month's own last day: from 31 January one month lasts until the end of February.
     */
    static LocalDate lastDay(LocalDate first, int months) {
        var same = first.plusMonths(months);
        return same.getDayOfMonth() < first.getDayOfMonth() ? same : same.minusDays(1);
    }

    /**
     * When reviews are held: after one third, after two thirds and 21 days before the end, on working days, none before today and none
     * within a week of another. Where they are too near to each other, the one 21 days before the end counts first, because there is
     * still time to decide, then the one after two thirds.
     *
     * @param held days of reviews that were held already
     */
    static List<LocalDate> reviews(
            WorkingCalendar calendar, LocalDate first, LocalDate last, LocalDate today, Collection<LocalDate> held) {
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        var wanted = Stream.of(
                onOrBefore(calendar, last.minusDays(LAST_REVIEW_BEFORE)),
                calendar.plusWorkingDays(first.plusDays(days * 2 / 3), 0),
                calendar.plusWorkingDays(first.plusDays(days / 3), 0));
        var taken = new ArrayList<>(held);
        var reviews = new ArrayList<LocalDate>();
        wanted.filter(day -> day.isAfter(first) && !day.isBefore(today) && day.isBefore(last))
                .forEach(day -> {
                    if (taken.stream().allMatch(other -> Math.abs(ChronoUnit.DAYS.between(day, other)) >= DAYS_APART)) {
                        taken.add(day);
                        reviews.add(day);
                    }
                });
        return reviews.stream().sorted().toList();
    }

    /** So many days before the end, or the working day before that. */
    static LocalDate before(WorkingCalendar calendar, LocalDate last, int days) {
        return onOrBefore(calendar, last.minusDays(days));
    }

    private static LocalDate onOrBefore(WorkingCalendar calendar, LocalDate day) {
        return calendar.isWorkingDay(day) ? day : calendar.lastWorkingDayBefore(day);
    }
}
