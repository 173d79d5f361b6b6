package org.officeflow.leaving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.officeflow.onboarding.ItemClock;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When who is reminded of the tasks around somebody who leaves; always as the office opens at the place of whoever leaves. */
@Component
public class FarewellClock {

    private static final int REMIND_BEFORE = 2;

    private final Offboardings offboardings;
    private final LeavingDesk desk;
    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final Clock clock;

    FarewellClock(
            Offboardings offboardings,
            LeavingDesk desk,
            Organisation organisation,
            WorkingCalendars calendars,
            Clock clock) {
        this.offboardings = offboardings;
        this.desk = desk;
        this.organisation = organisation;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When it is looked next what is open: two working days before the first of it is due, and from then on every working day. */
    @Transactional(readOnly = true)
    public Instant next(OffboardingNumber number) {
        var calendar = calendar(number);
        var first = calendar.opensOn(calendar.plusWorkingDays(lastDay(calendar, desk.dueAt(number)), -REMIND_BEFORE));
        var tomorrow = calendar.opensOn(calendar.plusWorkingDays(calendar.dateOf(clock.instant()), 1));
        return first.isAfter(tomorrow) ? first : tomorrow;
    }

    /**
     * Who has to know now that a task is still open.
     *
     * @param due the end of the time for it
     * @param since when it was given to somebody; what was late by then is due on that day
     * @return empty as long as it is early
     */
    @Transactional(readOnly = true)
    public Optional<Reminder> reminder(OffboardingNumber number, Instant due, Instant since) {
        var calendar = calendar(number);
        var now = clock.instant();
        var day = lastDay(calendar, due);
        var times = ItemClock.of(calendar, day, since);
        if (!now.isBefore(times.officeAt())) {
            return Optional.of(Reminder.LATE_OFFICE);
        }
        if (!now.isBefore(times.managerAt())) {
            return Optional.of(Reminder.LATE_MANAGERS);
        }
        if (!now.isBefore(times.lateAt())) {
            return Optional.of(Reminder.LATE);
        }
        return now.isBefore(times.remindAt()) ? Optional.empty() : Optional.of(Reminder.SOON);
    }

    /** The day by which something is due that ends then; midnight belongs to the day before. */
    LocalDate dueOn(OffboardingNumber number, Instant due) {
        return lastDay(calendar(number), due);
    }

    private static LocalDate lastDay(WorkingCalendar calendar, Instant due) {
        return calendar.dateOf(due.minusMillis(1));
    }

    private WorkingCalendar calendar(OffboardingNumber number) {
        return calendars.of(organisation.get(offboardings.get(number).person()).site());
    }

    /** Who is told of a task that is open. */
    public enum Reminder {
        /** At most two working days are left: whoever has it. */
        SOON("reminder"),
        /** One working day late: whoever has it. */
        LATE("late"),
        /** Two working days late: their managers. */
        LATE_MANAGERS("late-managers"),
        /** Three working days late: office management. */
        LATE_OFFICE("late-office");

        private final String key;

        Reminder(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
