package org.officeflow.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes announcements of new colleagues and follows them until they have settled or do not come. */
@Service
@Transactional
public class OnboardingDesk {

    private static final Words WORDS = Words.of("onboarding");

    private static final int GATE_BEFORE_START = 2;

    private final Onboardings onboardings;
    private final OnboardingItems items;
    private final AnnouncementRules rules;
    private final Organisation organisation;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;

    OnboardingDesk(
            Onboardings onboardings,
            OnboardingItems items,
            AnnouncementRules rules,
            Organisation organisation,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock) {
        this.onboardings = onboardings;
        this.items = items;
        this.rules = rules;
        this.organisation = organisation;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Registers a case for each new colleague, or says everything that stands in the way and registers none. */
    public AnnouncementResult announce(Announcement wish, PersonId by) {
        onboardings.lockAnnouncing();
        var reasons = rules.check(wish, by);
        if (!reasons.isEmpty()) {
            return new AnnouncementResult.Refused(reasons);
        }
        var now = clock.instant();
        var year = calendars.of(wish.site()).dateOf(now).getYear();
        return new AnnouncementResult.Accepted(wish.people().stream()
                .map(person -> register(wish, person, onboardings.nextNumber(year), by, now))
                .toList());
    }

    private Onboarding register(
            Announcement wish, Announcement.Newcomer person, OnboardingNumber number, PersonId by, Instant now) {
        var one = new Onboarding(
                number,
                person.employee() == null
                        ? person.name()
                        : organisation.get(person.employee()).name(),
                person.privateEmail(),
                person.employee(),
                person.jobTitle(),
                wish.department(),
                wish.costCentre() == null ? new CostCentreId(wish.department()) : wish.costCentre(),
                wish.site(),
                wish.workplace(),
                wish.contract(),
                wish.manager(),
                wish.buddy(),
                wish.startsOn(),
                wish.endsOn(),
                wish.reason(),
                by,
                now,
                OnboardingState.EXPECTED,
                null);
        onboardings.add(one);
        timeline.add(
                number.value(),
                by,
                Told.that("timeline.announced", one.name(), Value.day(one.startsOn())),
                Value.list(", ", one.jobTitle(), one.department()));
        return one;
    }

    /** @throws IllegalArgumentException if there is no such onboarding */
    @Transactional(readOnly = true)
    public Onboarding onboarding(OnboardingNumber number) {
        return onboardings.get(number);
    }

    /**
     * Keeps what the decision table gives this colleague, with due dates; the table may change later, this case does not.
     *
     * @param table which table in which version
     * @param probationMonths 0 for no probation
     */
    public void keepPackage(
            OnboardingNumber number, String table, int version, List<PackageLine> lines, int probationMonths) {
        var one = onboardings.lock(number);
        if (one.probationMonths() != null || !one.isExpected()) {
            return;
        }
        var dates = dates(one);
        lines.forEach(line -> items.add(number, line, dates.of(one.startsOn(), line.dueDays(), line.onDayOne()), null));
        onboardings.packageDetermined(number, table, version, probationMonths);
        timeline.add(number.value(), null, Told.that("timeline.package", lines.size(), table, version));
    }

    /** Whether the colleague is still to come. Whoever cancels waits for the end of the transaction and reaches what it has begun. */
    public boolean isStillExpected(OnboardingNumber number) {
        return onboardings.lock(number).isExpected();
    }

    /** How much notice there is now. */
    @Transactional(readOnly = true)
    public Notice notice(OnboardingNumber number) {
        var one = onboardings.get(number);
        return dates(one).notice(one.startsOn());
    }

    /** When it is looked whether everything is ready: the opening two working days before the first day. */
    @Transactional(readOnly = true)
    public Instant gateAt(OnboardingNumber number) {
        var one = onboardings.get(number);
        var calendar = calendar(one);
        return calendar.opensOn(calendar.plusWorkingDays(one.startsOn(), -GATE_BEFORE_START));
    }

    /** When the colleague is expected at the door. */
    @Transactional(readOnly = true)
    public Instant startsAt(OnboardingNumber number) {
        var one = onboardings.get(number);
        return calendar(one).opensOn(one.startsOn());
    }

    /**
     * Moves the first day: due dates of what is open follow, what is done stays.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String move(OnboardingNumber number, LocalDate to, @Nullable String reason, PersonId by) {
        var one = onboardings.lock(number);
        if (dates(one).notice(to) == Notice.VERY_SHORT
                && !organisation.members(Group.OFFICE).contains(by)) {
            return WORDS.say("move.very-short");
        }
        return postpone(number, to, reason, by);
    }

    /** The same at the door, where everything is prepared: they may come as soon as tomorrow. */
    public @Nullable String postpone(OnboardingNumber number, LocalDate to, @Nullable String reason, PersonId by) {
        var one = onboardings.lock(number);
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        if (!one.isExpected()) {
            return WORDS.say("move.late");
        }
        if (to.isBefore(today(one))) {
            return WORDS.say("start.past", Value.day(to));
        }
        if (to.isAfter(today(one).plusYears(2))) {
            return WORDS.say("start.far", Value.day(to));
        }
        if (to.equals(one.startsOn())) {
            return WORDS.say("move.same", Value.day(to));
        }
        if (reason == null || reason.isBlank()) {
            return WORDS.say("move.reason");
        }
        if (one.endsOn() != null && one.endsOn().isBefore(to)) {
            return WORDS.say("end.before", Value.day(one.endsOn()));
        }
        onboardings.move(number, clock.instant(), by, one.startsOn(), to, reason);
        items.of(number).stream()
                .filter(item -> item.state().isOpen())
                .forEach(item -> items.replan(item, dates(one).of(to, item.dueDays(), item.onDayOne())));
        timeline.addInConfidence(
                number.value(), by, Told.that("timeline.moved", Value.day(one.startsOn()), Value.day(to)), reason);
        return null;
    }

    /**
     * Ends an onboarding before the colleague came; said twice is said once. What nobody has begun is dropped at once.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String cancel(
            OnboardingNumber number, CancelledBecause because, @Nullable String reason, PersonId by) {
        var one = onboardings.lock(number);
        if (one.state() == OnboardingState.CANCELLED) {
            return null;
        }
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        if (!one.isExpected()) {
            return WORDS.say("cancel.late");
        }
        var now = clock.instant();
        onboardings.cancelled(number, because, reason, by, now);
        items.of(number).stream()
                .filter(item -> item.state() == ItemState.PLANNED)
                .forEach(item -> items.undone(item, ItemState.DROPPED, by, now, null));
        timeline.addInConfidence(number.value(), by, Told.that("timeline." + because.key()), reason);
        return null;
    }

    /**
     * Whether somebody may say that the colleague is here.
     *
     * @return why not, in words; null when they may
     */
    @Transactional(readOnly = true)
    public @Nullable String mayArrive(OnboardingNumber number, PersonId by) {
        var one = onboardings.get(number);
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        return one.isExpected() ? null : WORDS.say("move.late");
    }

    /** The colleague is here. */
    public void arrived(OnboardingNumber number, @Nullable PersonId by) {
        var one = onboardings.lock(number);
        if (one.isExpected()) {
            onboardings.arrived(number, clock.instant());
            timeline.add(number.value(), by, Told.that("timeline.arrived", one.name()));
        }
    }

    /** Everything is done, or they have left before it was. */
    public void settled(OnboardingNumber number) {
        var one = onboardings.lock(number);
        if (one.state() == OnboardingState.ARRIVED) {
            var who = one.employee();
            var end = who == null || organisation.get(who).active() ? OnboardingState.SETTLED : OnboardingState.LEFT;
            onboardings.ended(number, end);
            timeline.add(number.value(), null, Told.that("timeline." + end.key()));
        }
    }

    /**
     * The office manager lets somebody start although there is hardly any time; nobody does so for somebody whom they announced.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String acceptShortNotice(OnboardingNumber number, @Nullable String reason, PersonId by) {
        var one = onboardings.lock(number);
        if (by.equals(one.announcedBy()) || by.equals(one.employee())) {
            return WORDS.say("notice.own");
        }
        timeline.addInConfidence(number.value(), by, Told.that("timeline.short-notice-accepted"), reason);
        return null;
    }

    /** Which first days were set, by whom and why, as rows of a table. */
    @Transactional(readOnly = true)
    public List<StartDay> startDays(OnboardingNumber number) {
        return onboardings.startDates(number).stream().map(StartDay::of).toList();
    }

    private WorkingCalendar calendar(Onboarding one) {
        return calendars.of(one.site());
    }

    private LocalDate today(Onboarding one) {
        return calendar(one).dateOf(clock.instant());
    }

    private DueDates dates(Onboarding one) {
        return new DueDates(calendar(one), today(one));
    }
}
