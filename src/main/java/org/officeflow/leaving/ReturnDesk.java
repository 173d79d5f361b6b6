package org.officeflow.leaving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.onboarding.IssuedItems;
import org.officeflow.onboarding.ItemClock;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows what has to come back from somebody who leaves until it is back, taken away or written off. */
@Service
@Transactional
public class ReturnDesk {

    private static final Words WORDS = Words.of("leaving");

    private static final int REMIND_BEFORE = 2;

    private static final int DECIDE_WITHIN = 2;

    private final Offboardings offboardings;
    private final LeavingItems items;
    private final LeavingAccesses accesses;
    private final IssuedItems issued;
    private final Organisation organisation;
    private final ModelWords models;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;

    ReturnDesk(
            Offboardings offboardings,
            LeavingItems items,
            LeavingAccesses accesses,
            IssuedItems issued,
            Organisation organisation,
            ModelWords models,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock) {
        this.offboardings = offboardings;
        this.items = items;
        this.accesses = accesses;
        this.issued = issued;
        this.organisation = organisation;
        this.models = models;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All of an offboarding, in their order. */
    @Transactional(readOnly = true)
    public List<LeavingItem> items(OffboardingNumber number) {
        return items.of(number);
    }

    /** @throws IllegalArgumentException if there is no such item */
    @Transactional(readOnly = true)
    public LeavingItem item(OffboardingNumber number, int position) {
        return items.get(number, position);
    }

    /**
     * From now on it is awaited.
     *
     * @param instance process instance that sees to it
     */
    public LeavingItem open(OffboardingNumber number, int position, String instance) {
        offboardings.lock(number);
        if (items.get(number, position).state().isOpen()) {
            items.opened(items.get(number, position), instance);
        }
        return items.get(number, position);
    }

    /** Whether a machine takes it from them at the minute at which their accesses end. */
    @Transactional(readOnly = true)
    public boolean isTakenByMachine(LeavingItem item) {
        return accesses.isConnected(item, offboardings.get(item.offboarding()).person());
    }

    /** When an access ends: with all the others, or at a time of its own. */
    @Transactional(readOnly = true)
    public Instant endsAt(LeavingItem item) {
        return item.endsAt() == null ? offboardings.get(item.offboarding()).accessEndsAt() : item.endsAt();
    }

    /** When to remind of it: as it is due now, always within office hours but for the end of accesses itself. */
    @Transactional(readOnly = true)
    public ItemClock clock(LeavingItem item) {
        var one = offboardings.get(item.offboarding());
        var calendar = calendar(one);
        var now = clock.instant();
        var deadline = later(
                item.kind() == LeavingKind.ACCESS ? calendar.dateOf(endsAt(item)) : item.dueOn(), calendar.dateOf(now));
        var due = item.kind() == LeavingKind.ACCESS ? endsAt(item) : calendar.closesOn(deadline);
        var remind = calendar.opensOn(calendar.plusWorkingDays(deadline, -REMIND_BEFORE));
        return new ItemClock(
                remind.isAfter(now) ? remind : halfWay(calendar, now, due),
                due,
                calendar.opensOn(calendar.plusWorkingDays(deadline, 1)),
                calendar.opensOn(calendar.plusWorkingDays(deadline, 2)),
                calendar.opensOn(calendar.plusWorkingDays(deadline, 3)));
    }

    /** By when office management decides on what did not come back: within two working days. */
    @Transactional(readOnly = true)
    public Instant decideAt(LeavingItem item) {
        return calendar(offboardings.get(item.offboarding())).plusWorkingDays(clock.instant(), DECIDE_WITHIN);
    }

    /** When to remind of that decision. */
    @Transactional(readOnly = true)
    public ItemClock decisionClock(LeavingItem item) {
        return ItemClock.of(
                calendar(offboardings.get(item.offboarding())), decideOn(item, decideAt(item)), clock.instant());
    }

    /** The day of that decision at the place of whoever leaves. */
    @Transactional(readOnly = true)
    public LocalDate decideOn(LeavingItem item, Instant decideAt) {
        return calendar(offboardings.get(item.offboarding())).dateOf(decideAt);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant halfWay(WorkingCalendar calendar, Instant now, Instant due) {
        var half = Duration.between(now, due).dividedBy(2);
        return calendar.withinOfficeHours(half.isNegative() ? now : now.plus(half));
    }

    /**
     * Takes an access from them in the connected system.
     *
     * @return false where somebody has to do it by hand
     */
    public boolean removeAccess(OffboardingNumber number, int position) {
        var one = offboardings.lock(number);
        var item = items.get(number, position);
        if (!one.isRunning() || !item.state().isOpen()) {
            return true;
        }
        if (!accesses.takeBack(item)) {
            timeline.add(number.value(), null, Told.that("timeline.not-removed", title(item)));
            return false;
        }
        settle(item, LeavingItemState.RETURNED, null, null);
        timeline.add(number.value(), null, Told.that("timeline.access-removed", title(item)));
        return true;
    }

    /**
     * Somebody looked whether it is back.
     *
     * @param found returned, damaged or missing
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String found(
            OffboardingNumber number, int position, LeavingItemState found, @Nullable String note, PersonId by) {
        var one = offboardings.lock(number);
        var item = items.get(number, position);
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (found == LeavingItemState.RETURNED) {
            return returned(one, item, note, by);
        }
        if (found == LeavingItemState.DAMAGED && item.kind() == LeavingKind.ACCESS) {
            return WORDS.say("found.access");
        }
        if (note == null || note.isBlank()) {
            return WORDS.say("found.note");
        }
        items.found(item, found, by, clock.instant(), note);
        timeline.add(number.value(), by, Told.that("timeline." + found.key(), title(item)), note);
        return null;
    }

    private @Nullable String returned(Offboarding one, LeavingItem item, @Nullable String note, PersonId by) {
        if (item.kind() == LeavingKind.ACCESS) {
            if (clock.instant().isBefore(endsAt(item))) {
                return WORDS.say("found.early");
            }
            accesses.takenByHand(item, by);
        }
        items.found(item, LeavingItemState.RETURNED, by, clock.instant(), note);
        settle(item, LeavingItemState.RETURNED, by, null);
        timeline.add(one.number().value(), by, Told.that("timeline.returned", title(item)), note);
        return null;
    }

    private void settle(LeavingItem item, LeavingItemState state, @Nullable PersonId by, @Nullable String because) {
        items.settled(item, state, by, clock.instant(), because);
        if (item.source() != null) {
            issued.cameBack(item.source(), by, because);
        }
    }

    /** How what does not come back in order may be settled. */
    public sealed interface Decision {

        /** It is not expected any more. */
        record WriteOff() implements Decision {}

        /** It is to be brought back all the same, by this day. */
        record Expect(@Nullable LocalDate until) implements Decision {}
    }

    /**
     * Office management decides on what did not come back in order; neither whoever leaves nor whoever reported it.
     *
     * @return why not, in words; null when it is recorded
     */
    public @Nullable String decide(
            OffboardingNumber number, int position, Decision decision, @Nullable String reason, PersonId by) {
        var one = offboardings.lock(number);
        var item = items.get(number, position);
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (Stream.of(Group.OFFICE, Group.MANAGING_DIRECTOR)
                .noneMatch(group -> organisation.members(group).contains(by))) {
            return WORDS.say("decide.office");
        }
        if (by.equals(item.checkedBy())) {
            return WORDS.say("decide.own");
        }
        if (reason == null || reason.isBlank()) {
            return WORDS.say("reason.needed");
        }
        if (decision instanceof Decision.Expect expect) {
            return expect(one, item, expect.until(), reason, by);
        }
        if (item.kind() == LeavingKind.ACCESS) {
            return WORDS.say("decide.access");
        }
        items.settled(item, LeavingItemState.WRITTEN_OFF, by, clock.instant(), reason);
        if (item.source() != null) {
            issued.writtenOff(item.source(), by, reason);
        }
        timeline.add(number.value(), by, Told.that("timeline.written-off", title(item)), reason);
        return null;
    }

    private @Nullable String expect(
            Offboarding one, LeavingItem item, @Nullable LocalDate until, String reason, PersonId by) {
        if (until == null || until.isBefore(calendar(one).dateOf(clock.instant()))) {
            return WORDS.say("decide.until");
        }
        items.expected(item, until);
        timeline.add(one.number().value(), by, Told.that("timeline.expected", title(item), Value.day(until)), reason);
        return null;
    }

    /** What it is called, for whoever reads it. */
    @Transactional(readOnly = true)
    public String said(LeavingItem item) {
        if (item.kind() == LeavingKind.ACCESS && item.rule() == null && item.source() != null) {
            return WORDS.say("item.access", item.title());
        }
        return item.rule() == null ? item.title() : models.rule(ItemDesk.TABLE, item.rule(), item.title());
    }

    /** The same for every language, to be kept or sent. */
    Value title(LeavingItem item) {
        if (item.kind() == LeavingKind.ACCESS && item.rule() == null && item.source() != null) {
            return Told.that("item.access", item.title());
        }
        return item.rule() == null
                ? Value.text(item.title())
                : models.ruleTold(ItemDesk.TABLE, item.rule(), item.title());
    }

    private WorkingCalendar calendar(Offboarding one) {
        return calendars.of(organisation.get(one.person()).site());
    }
}
