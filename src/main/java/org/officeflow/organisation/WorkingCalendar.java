package org.officeflow.organisation;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The office's working time: Monday to Friday without public holidays, between opening and closing. A moment outside office time
 * counts from the next opening.
 */
@Component
public class WorkingCalendar {

    private final CalendarSettings settings;
    private final HolidayManager holidays;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> holidaysOfYear = new ConcurrentHashMap<>();

    WorkingCalendar(CalendarSettings settings) {
        this.settings = settings;
        var parts = settings.country().toLowerCase(Locale.ROOT).split("-");
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(parts[0]::equalsIgnoreCase)) {
            throw new IllegalArgumentException("officeflow.calendar.country: the public holidays of '"
                    + settings.country() + "' are not known. Give a country code such as nl, or de-by with a region.");
        }
        this.holidays = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        this.region = Arrays.copyOfRange(parts, 1, parts.length);
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

    /** Neither weekend nor public holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidaysOfYear
                        .computeIfAbsent(day.getYear(), this::holidays)
                        .contains(day);
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

    private Set<LocalDate> holidays(int year) {
        return holidays.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
