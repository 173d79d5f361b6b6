package org.officeflow.transfer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.leaving.TransferReturns;
import org.officeflow.onboarding.TransferPackages;
import org.officeflow.onboarding.TransferPackages.Work;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes wishes that somebody changes their work, and follows them until somebody else agreed, the day moves, or it does not go on. */
@Service
@Transactional
public class TransferDesk {

    private static final Words WORDS = Words.of("transfer");

    private static final int DAYS_TO_DECIDE = 3;

    private final Transfers transfers;
    private final TransferRules rules;
    private final TransferDeciders deciders;
    private final TransferPackages packages;
    private final TransferReturns returns;
    private final TransferDues dues;
    private final Organisation organisation;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;

    TransferDesk(
            Transfers transfers,
            TransferRules rules,
            TransferDeciders deciders,
            TransferPackages packages,
            TransferReturns returns,
            TransferDues dues,
            Organisation organisation,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock) {
        this.transfers = transfers;
        this.rules = rules;
        this.deciders = deciders;
        this.packages = packages;
        this.returns = returns;
        this.dues = dues;
        this.organisation = organisation;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Registers that somebody is to change their work, or says everything that stands in the way. */
    public TransferResult announce(TransferWish wish, PersonId by) {
        transfers.lockAnnouncing();
        var reasons = rules.check(wish, by);
        if (!reasons.isEmpty()) {
            return new TransferResult.Refused(reasons);
        }
        var person = organisation.get(wish.person());
        var now = clock.instant();
        var work = rules.work(wish, person);
        var one = new Transfer(
                transfers.nextNumber(rules.today(person).getYear()),
                person.id(),
                wish.kind(),
                work,
                new Transfer.Before(person.jobTitle(), person.department(), person.site(), person.manager()),
                wish.effectiveOn(),
                wish.reason(),
                by,
                now,
                TransferState.ASKED,
                null,
                null,
                null);
        transfers.add(one);
        packages.open(
                one.number().given(),
                person,
                new Work(
                        work.jobTitle(),
                        work.department(),
                        work.costCentre(),
                        work.site(),
                        work.workplace(),
                        work.manager()),
                one.effectiveOn(),
                by);
        timeline.add(
                one.number().value(),
                by,
                Told.that("timeline.announced." + one.kind().key(), person.name(), Value.day(one.effectiveOn())));
        return new TransferResult.Accepted(one);
    }

    /** @throws IllegalArgumentException if there is no such transfer */
    @Transactional(readOnly = true)
    public Transfer transfer(TransferNumber number) {
        return transfers.get(number);
    }

    /** When it takes effect: the opening on the day, at the place where they will work. */
    @Transactional(readOnly = true)
    public Instant effectiveAt(TransferNumber number) {
        return dues.effectiveAt(transfers.get(number));
    }

    /** By when whoever is asked now is to have decided: three working days from now, and no later than the day itself. */
    @Transactional(readOnly = true)
    public Instant decideBy(TransferNumber number) {
        var one = transfers.get(number);
        var calendar = calendar(one);
        var due = calendar.closesOn(calendar.plusWorkingDays(calendar.dateOf(clock.instant()), DAYS_TO_DECIDE));
        var last = dues.effectiveAt(one);
        return due.isAfter(last) ? calendar.withinOfficeHours(clock.instant()) : due;
    }

    /**
     * Somebody who did not announce it agrees.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String agree(TransferNumber number, PersonId by) {
        var one = transfers.lock(number);
        var fault = mayAgree(one, by);
        if (fault == null) {
            transfers.agreed(number, by);
            timeline.add(number.value(), by, Told.that("timeline.agreed"));
        }
        return fault;
    }

    /**
     * Somebody who could have agreed does not.
     *
     * @return why that is not recorded, in words; null when it is
     */
    public @Nullable String refuse(TransferNumber number, @Nullable String reason, PersonId by) {
        var one = transfers.lock(number);
        var fault = mayAgree(one, by);
        if (fault == null && isBlank(reason)) {
            return WORDS.say("reason.needed");
        }
        if (fault == null) {
            transfers.ended(number, TransferState.REFUSED, by, clock.instant(), reason);
            packages.cancel(number.given(), by);
            timeline.add(number.value(), by, Told.that("timeline.refused"));
        }
        return fault;
    }

    private @Nullable String mayAgree(Transfer one, PersonId by) {
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (by.equals(one.announcedBy())) {
            return WORDS.say("agree.own");
        }
        if (!deciders.agreeing(one).contains(by)) {
            return WORDS.say("agree.others");
        }
        return one.state() == TransferState.ASKED ? null : WORDS.say("agree.late");
    }

    /**
     * It takes effect on another day; what is to be given and taken back moves with it.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String move(TransferNumber number, @Nullable LocalDate to, @Nullable String reason, PersonId by) {
        var one = transfers.lock(number);
        var fault = mayFollow(one, reason, by);
        if (fault != null) {
            return fault;
        }
        if (to == null) {
            return WORDS.say("day.needed");
        }
        if (to.equals(one.effectiveOn())) {
            return WORDS.say("day.same", Value.day(to));
        }
        var faults = new ArrayList<String>();
        rules.day(organisation.get(one.person()), to, faults);
        if (!faults.isEmpty()) {
            return String.join(" ", faults);
        }
        transfers.move(number, new Transfers.Day(clock.instant(), by, to, reason));
        packages.move(number.given(), to, by);
        dues.move(one, to, by);
        timeline.add(number.value(), by, Told.that("timeline.moved", Value.day(one.effectiveOn()), Value.day(to)));
        return null;
    }

    /**
     * It does not go on: what was prepared is taken back, and what came back early they get again.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String withdraw(TransferNumber number, @Nullable String reason, PersonId by) {
        var one = transfers.lock(number);
        var fault = mayFollow(one, reason, by);
        if (fault == null) {
            transfers.ended(number, TransferState.WITHDRAWN, by, clock.instant(), reason);
            packages.cancel(number.given(), by);
            returns.stop(number.handedIn(), by);
            timeline.add(number.value(), by, Told.that("timeline.withdrawn"));
        }
        return fault;
    }

    /** Human resources and whoever announced it, as long as it is to come. */
    private @Nullable String mayFollow(Transfer one, @Nullable String reason, PersonId by) {
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (!by.equals(one.announcedBy()) && !deciders.humanResources(one).contains(by)) {
            return WORDS.say("follow.others");
        }
        if (!one.state().isToCome()) {
            return WORDS.say("follow.late");
        }
        return isBlank(reason) ? WORDS.say("reason.needed") : null;
    }

    /** Which days were set, by whom and why. */
    @Transactional(readOnly = true)
    public List<EffectiveDay> days(TransferNumber number) {
        return transfers.days(number).stream()
                .map(day -> new EffectiveDay(day.at(), day.person(), day.effectiveOn(), day.reason()))
                .toList();
    }

    /** A day on which it was to take effect, as somebody set it. */
    public record EffectiveDay(Instant at, PersonId person, LocalDate day, @Nullable String reason) {}

    private WorkingCalendar calendar(Transfer one) {
        return calendars.of(one.work().site());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
