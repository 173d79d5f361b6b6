package org.officeflow.leaving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.leaving.LeavingNotice.AccessEnd;
import org.officeflow.organisation.Accounts;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows people who leave, from the notice until nothing of theirs is open, or until they stay after all. */
@Service
@Transactional
public class LeavingDesk {

    private static final Words WORDS = Words.of("leaving");

    private final Offboardings offboardings;
    private final LeavingItems items;
    private final NoticeRules rules;
    private final ReturnList list;
    private final ReturnDesk returns;
    private final Organisation organisation;
    private final Personnel personnel;
    private final Accounts accounts;
    private final LeavingAccesses accesses;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;

    LeavingDesk(
            Offboardings offboardings,
            LeavingItems items,
            NoticeRules rules,
            ReturnList list,
            ReturnDesk returns,
            Organisation organisation,
            Personnel personnel,
            Accounts accounts,
            LeavingAccesses accesses,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock) {
        this.offboardings = offboardings;
        this.items = items;
        this.rules = rules;
        this.list = list;
        this.returns = returns;
        this.organisation = organisation;
        this.personnel = personnel;
        this.accounts = accounts;
        this.accesses = accesses;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Registers that somebody leaves with what has to come back from them, or says everything that stands in the way. */
    public NoticeResult announce(LeavingNotice notice, PersonId by) {
        offboardings.lockAnnouncing();
        var reasons = rules.check(notice, by);
        if (!reasons.isEmpty()) {
            return new NoticeResult.Refused(reasons);
        }
        var person = organisation.get(notice.person());
        var now = clock.instant();
        var year = calendars.of(person.site()).dateOf(now).getYear();
        var one = new Offboarding(
                offboardings.nextNumber(year),
                person.id(),
                notice.reason(),
                notice.lastDay(),
                rules.minute(person, notice.lastDay(), notice.accessEnd()),
                notice.successor(),
                notice.interview(),
                notice.lateReason(),
                by,
                now,
                OffboardingState.RUNNING,
                null,
                null);
        offboardings.add(one);
        timeline.add(
                one.number().value(),
                by,
                Told.that(
                        "timeline.announced",
                        person.name(),
                        Value.day(one.lastDay()),
                        NoticeRules.minute(calendar(one), one)));
        list.look(one.number());
        return new NoticeResult.Accepted(one);
    }

    /** @throws IllegalArgumentException if there is no such offboarding */
    @Transactional(readOnly = true)
    public Offboarding offboarding(OffboardingNumber number) {
        return offboardings.get(number);
    }

    /** When their last day is over. */
    @Transactional(readOnly = true)
    public Instant leavesAt(OffboardingNumber number) {
        var one = offboardings.get(number);
        return NoticeRules.endOf(calendar(one), one.lastDay());
    }

    /** By when what they do themselves has to be done: when the office closes on their last day, or their accesses end before. */
    @Transactional(readOnly = true)
    public Instant dueAt(OffboardingNumber number) {
        var one = offboardings.get(number);
        var closes = calendar(one).closesOn(one.lastDay());
        return closes.isBefore(one.accessEndsAt()) ? closes : one.accessEndsAt();
    }

    /**
     * Moves the last day or the end of accesses; what is still open follows.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String move(
            OffboardingNumber number, LocalDate lastDay, AccessEnd accessEnd, @Nullable String reason, PersonId by) {
        var one = offboardings.lock(number);
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (!one.isRunning() || one.leftAt() != null) {
            return WORDS.say("move.late");
        }
        if (reason == null || reason.isBlank()) {
            return WORDS.say("reason.needed");
        }
        var person = organisation.get(one.person());
        var faults = new ArrayList<String>();
        var ended = one.loginClosedAt() != null || !clock.instant().isBefore(one.accessEndsAt());
        rules.days(person, lastDay, ended ? new AccessEnd.WithLastDay() : accessEnd, reason, by, faults);
        if (!faults.isEmpty()) {
            return String.join(" ", faults);
        }
        var day = new Offboardings.Day(
                clock.instant(),
                by,
                lastDay,
                ended ? one.accessEndsAt() : rules.minute(person, lastDay, accessEnd),
                reason);
        offboardings.move(number, day);
        items.of(number).stream().filter(item -> item.state().isOpen()).forEach(item -> items.due(item, lastDay));
        var moved = offboardings.get(number);
        timeline.addInConfidence(
                number.value(),
                by,
                Told.that("timeline.moved", Value.day(lastDay), NoticeRules.minute(calendar(moved), moved)),
                reason);
        return null;
    }

    /**
     * They stay after all and log in again. What came back stays back, accesses that were taken are not given again; both stand in
     * the record.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String withdraw(OffboardingNumber number, @Nullable String reason, PersonId by) {
        var one = offboardings.lock(number);
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (!one.isRunning() || one.leftAt() != null) {
            return WORDS.say("withdraw.late");
        }
        if (reason == null || reason.isBlank()) {
            return WORDS.say("reason.needed");
        }
        items.of(number).stream()
                .filter(item -> item.state().isOpen())
                .forEach(item -> items.settled(item, LeavingItemState.KEPT, by, clock.instant(), null));
        if (one.loginClosedAt() != null) {
            personnel.reopen(one.person());
            accesses.open(one.person());
        }
        offboardings.ended(number, OffboardingState.WITHDRAWN, by, clock.instant(), reason);
        timeline.addInConfidence(number.value(), by, Told.that("timeline.withdrawn"), reason);
        return null;
    }

    /** They log in to Officeflow and the connected systems no more. Closed twice is closed once; nobody who stays is shut out. */
    public void closeLogin(OffboardingNumber number) {
        var one = offboardings.lock(number);
        if (one.isRunning() && one.loginClosedAt() == null) {
            accounts.close(one.person());
            accesses.close(one.person());
            offboardings.loginClosed(number, clock.instant());
            timeline.add(number.value(), null, Told.that("timeline.login-closed"));
        }
    }

    /** Somebody took over the tasks that they still had. */
    public void workPassed(OffboardingNumber number, PersonId heir, int tasks) {
        if (tasks > 0) {
            timeline.add(
                    number.value(),
                    null,
                    Told.that("timeline.work-passed", organisation.get(heir).name(), tasks));
        }
    }

    /**
     * Their last day is over: they no longer work here. A last day that was moved while this waited is waited for again.
     *
     * @return false where the last day is still to come
     */
    public boolean depart(OffboardingNumber number) {
        var one = offboardings.lock(number);
        if (one.leftAt() != null || !one.isRunning()) {
            return true;
        }
        if (clock.instant().isBefore(NoticeRules.endOf(calendar(one), one.lastDay()))) {
            return false;
        }
        personnel.leave(one.person());
        offboardings.left(number, clock.instant());
        timeline.add(number.value(), null, Told.that("timeline.left", name(one)));
        return true;
    }

    /**
     * Human resources say that nothing of theirs is open any more.
     *
     * @return why not, in words; null when it is so
     */
    public @Nullable String clear(OffboardingNumber number, PersonId by) {
        var one = offboardings.lock(number);
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        var open = items.of(number).stream()
                .filter(item -> item.state().isOpen())
                .map(returns::said)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            return WORDS.say("clear.open", open);
        }
        if (list.isAnythingNew(number)) {
            return WORDS.say("clear.new");
        }
        offboardings.ended(number, OffboardingState.CLEARED, by, clock.instant(), null);
        timeline.add(number.value(), by, Told.that("timeline.cleared"));
        return null;
    }

    /** Who takes their work and their tasks: their successor, or their manager; empty at the top of the house. */
    @Transactional(readOnly = true)
    public Optional<PersonId> heir(OffboardingNumber number) {
        var one = offboardings.get(number);
        var successor = Optional.ofNullable(one.successor())
                .filter(each -> organisation.find(each).filter(Person::active).isPresent());
        return successor.or(() -> organisation.managerOf(one.person()));
    }

    /** The people who report to them and will report to their manager, by name; empty where there is nobody. */
    @Transactional(readOnly = true)
    public List<String> reports(OffboardingNumber number) {
        var person = offboardings.get(number).person();
        return organisation.below(person).stream()
                .map(report -> report.person())
                .filter(report -> person.equals(report.manager()))
                .map(Person::name)
                .toList();
    }

    /** Which last days were set, by whom and why. */
    @Transactional(readOnly = true)
    public List<LastDay> lastDays(OffboardingNumber number) {
        return offboardings.days(number).stream().map(LastDay::of).toList();
    }

    private String name(Offboarding one) {
        return organisation.get(one.person()).name();
    }

    private WorkingCalendar calendar(Offboarding one) {
        return calendars.of(organisation.get(one.person()).site());
    }
}
