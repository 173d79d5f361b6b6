package org.officeflow.leaving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.leaving.LeavingNotice.AccessEnd;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Checks a notice against the office's rules; collects every reason why not. */
@Component
class NoticeRules {

    private static final Words WORDS = Words.of("leaving");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Organisation organisation;
    private final Offboardings offboardings;
    private final WorkingCalendars calendars;
    private final Clock clock;

    NoticeRules(Organisation organisation, Offboardings offboardings, WorkingCalendars calendars, Clock clock) {
        this.organisation = organisation;
        this.offboardings = offboardings;
        this.calendars = calendars;
        this.clock = clock;
    }

    List<String> check(LeavingNotice notice, PersonId by) {
        var known = organisation.find(notice.person());
        if (known.isEmpty()) {
            return List.of(WORDS.say("person.none", notice.person()));
        }
        var person = known.get();
        if (person.id().equals(by)) {
            return List.of(WORDS.say("person.self"));
        }
        if (!person.active()) {
            return List.of(WORDS.say("person.gone", person.name()));
        }
        if (!isHumanResources(by) && !organisation.chainAbove(person.id()).contains(by)) {
            return List.of(WORDS.say("person.others", person.name()));
        }
        var reasons = new ArrayList<String>();
        offboardings
                .running(person.id())
                .ifPresent(before -> reasons.add(WORDS.say("person.running", person.name(), before.number())));
        if (notice.successor() != null) {
            successor(person, notice.successor(), reasons);
        }
        days(person, notice.lastDay(), notice.accessEnd(), notice.lateReason(), by, reasons);
        return reasons;
    }

    private void successor(Person person, PersonId successor, List<String> reasons) {
        if (successor.equals(person.id())) {
            reasons.add(WORDS.say("successor.self"));
        } else if (organisation.find(successor).filter(Person::active).isEmpty()) {
            reasons.add(WORDS.say("successor.none", successor));
        }
    }

    /** What is wrong with a last day and an end of accesses. */
    void days(
            Person person,
            LocalDate lastDay,
            AccessEnd accessEnd,
            @Nullable String lateReason,
            PersonId by,
            List<String> reasons) {
        var calendar = calendars.of(person.site());
        var today = calendar.dateOf(clock.instant());
        if (lastDay.isBefore(person.hiredOn())) {
            reasons.add(WORDS.say("day.before-first", Value.day(lastDay), Value.day(person.hiredOn())));
        }
        if (lastDay.isAfter(today.plusYears(2))) {
            reasons.add(WORDS.say("day.far", Value.day(lastDay)));
        }
        if (lastDay.isBefore(today)) {
            late(WORDS.say("day.past"), WORDS.say("day.past.reason"), isBlank(lateReason), by, reasons);
        }
        if (accessEnd instanceof AccessEnd.AtOnce) {
            late(WORDS.say("access.at-once"), WORDS.say("access.at-once.reason"), isBlank(lateReason), by, reasons);
        }
        if (accessEnd instanceof AccessEnd.At at) {
            var end = at.time().atZone(calendar.zone()).toInstant();
            if (end.isBefore(clock.instant())) {
                reasons.add(WORDS.say("access.past"));
            } else if (end.isAfter(endOf(calendar, lastDay))) {
                reasons.add(WORDS.say("access.after", Value.day(lastDay)));
            } else if (end.isBefore(calendar.closesOn(lastDay)) && !isHumanResources(by)) {
                reasons.add(WORDS.say("access.early"));
            }
        }
    }

    private void late(String notYours, String whyMissing, boolean withoutReason, PersonId by, List<String> reasons) {
        if (!isHumanResources(by)) {
            reasons.add(notYours);
        } else if (withoutReason) {
            reasons.add(whyMissing);
        }
    }

    /** The minute that somebody means, on the clock of the person's place. */
    Instant minute(Person person, LocalDate lastDay, AccessEnd accessEnd) {
        var calendar = calendars.of(person.site());
        if (accessEnd instanceof AccessEnd.At at) {
            return at.time().atZone(calendar.zone()).toInstant();
        }
        return accessEnd instanceof AccessEnd.AtOnce ? clock.instant() : calendar.closesOn(lastDay);
    }

    /** Day and minute of the end of accesses, for every language. */
    static Value minute(WorkingCalendar calendar, Offboarding one) {
        return Value.list(
                " ",
                Value.day(calendar.dateOf(one.accessEndsAt())),
                MINUTE.format(one.accessEndsAt().atZone(calendar.zone())));
    }

    /** When the day is over. */
    static Instant endOf(WorkingCalendar calendar, LocalDate day) {
        return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    }

    boolean isHumanResources(PersonId person) {
        return organisation.members(Group.HR).contains(person);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
