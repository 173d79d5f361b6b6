package org.officeflow.organisation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Working time, the office's own where it is asked for as a bean: Monday to Friday without public holidays, between opening and closing. A moment outside office time
 * counts from the next opening.
 */
@Component
public class WorkingCalendar {

    private final CalendarSettings settings;
    private final PublicHolidays holidays;

    WorkingCalendar(CalendarSettings settings) {
        this.settings = settings;
        this.holidays = PublicHolidays.of(settings.country())
                .orElseThrow(() -> new IllegalArgumentException("officeflow.calendar.country: the public holidays of '"
                        + settings.country()
                        + "' are not known. Give a country code such as nl, or de-by with a region."));
    }

    /**
     * The same clock time so many working days later. A moment outside office time counts from the next opening.
     *
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public Instant plusWorkingDays(Instant from, int days) {
        var time = officeTime(from, days);
        var day = time.toLocalDate();
        for (var left = days; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return instant(day.atTime(time.toLocalTime()));
    }

    /**
     * After half of the working time of so many working days. Falls it on closing time, the next opening is meant.
     *
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public Instant plusHalfOf(Instant from, int days) {
        var time = officeTime(from, days);
        var left = Duration.between(settings.opens(), settings.closes())
                .multipliedBy(days)
                .dividedBy(2);
        while (true) {
            var untilClosing = Duration.between(time.toLocalTime(), settings.closes());
            if (left.compareTo(untilClosing) < 0) {
                return instant(time.plus(left));
            }
            left = left.minus(untilClosing);
            time = nextWorkingDay(time.toLocalDate()).atTime(settings.opens());
        }
    }

    /**
     * The working day so many working days after this one, or before it if {@code days} is negative. The day itself does not
     * count, so that from a Saturday one day leads to Monday. With zero the day itself, or the next that is worked.
     */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        if (days == 0) {
            return isWorkingDay(day) ? day : nextWorkingDay(day);
        }
        var reached = day;
        for (var left = Math.abs(days); left > 0; left--) {
            reached = days > 0 ? nextWorkingDay(reached) : lastWorkingDayBefore(reached);
        }
        return reached;
    }

    /** The working day before this day, which may itself be free. */
    public LocalDate lastWorkingDayBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (!isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** How many working days come after the first of these days, up to the second and with it; none if that is not later. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The moment at which the clock shows the opening time on this day, worked or not. */
    public Instant opensOn(LocalDate day) {
        return instant(day.atTime(settings.opens()));
    }

    /** The moment at which the clock shows the closing time on this day, worked or not. */
    public Instant closesOn(LocalDate day) {
        return instant(day.atTime(settings.closes()));
    }

    /** This moment if the office is open then, else the next opening. At closing time it is open no more. */
    public Instant withinOfficeHours(Instant moment) {
        var open = officeTime(moment, 0);
        return open.equals(LocalDateTime.ofInstant(moment, settings.zone())) ? moment : instant(open);
    }

    /** Neither weekend nor public holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contain(day);
    }

    /** The office's time zone. */
    public ZoneId zone() {
        return settings.zone();
    }

    /** The date that the office's wall calendar shows at this moment. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, settings.zone());
    }

    private LocalDateTime officeTime(Instant from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are counted forwards, not by " + days + ".");
        }
        var local = LocalDateTime.ofInstant(from, settings.zone());
        var day = local.toLocalDate();
        if (!isWorkingDay(day) || !local.toLocalTime().isBefore(settings.closes())) {
            return nextWorkingDay(day).atTime(settings.opens());
        }
        return local.toLocalTime().isBefore(settings.opens()) ? day.atTime(settings.opens()) : local;
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(settings.zone()).toInstant();
    }
}
