package org.officeflow.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows what has to be there or done for a new colleague, from the plan until it is done or taken back. */
@Service
@Transactional
public class ItemDesk {

    /** The decision table that names the items. */
    public static final String TABLE = "determine-onboarding-package";

    private static final Words WORDS = Words.of("onboarding");

    private static final int DAYS_TO_UNDO = 2;

    private final Onboardings onboardings;
    private final OnboardingItems items;
    private final ModelWords models;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final Clock clock;

    ItemDesk(
            Onboardings onboardings,
            OnboardingItems items,
            ModelWords models,
            Timeline timeline,
            WorkingCalendars calendars,
            Clock clock) {
        this.onboardings = onboardings;
        this.items = items;
        this.models = models;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All items of an onboarding, in their order. */
    @Transactional(readOnly = true)
    public List<OnboardingItem> items(OnboardingNumber number) {
        return items.of(number);
    }

    /** @throws IllegalArgumentException if there is no such item */
    @Transactional(readOnly = true)
    public OnboardingItem item(OnboardingNumber number, int position) {
        return items.get(number, position);
    }

    /** What the table gave to a branch, in its order; what somebody added goes its own way. */
    @Transactional(readOnly = true)
    public List<OnboardingItem> planned(OnboardingNumber number, Branch branch) {
        return items.of(number).stream()
                .filter(item -> item.branch() == branch && item.addedBy() == null)
                .toList();
    }

    /** What somebody added and nobody has been asked for yet. */
    @Transactional(readOnly = true)
    public List<OnboardingItem> added(OnboardingNumber number) {
        return items.of(number).stream()
                .filter(item -> item.addedBy() != null && item.state() == ItemState.PLANNED)
                .toList();
    }

    /** What somebody added is asked for now, and not once more. */
    public void announced(OnboardingNumber number, int position) {
        onboardings.lock(number);
        items.announced(items.get(number, position));
    }

    /**
     * From now on somebody is asked for it; not where the colleague does not come any more.
     *
     * @param instance process instance that does it
     */
    public OnboardingItem open(OnboardingNumber number, int position, String instance) {
        var one = onboardings.lock(number);
        var item = items.get(number, position);
        if (item.state().isOpen() && one.state() != OnboardingState.CANCELLED) {
            items.opened(item, instance, clock.instant());
        }
        return items.get(number, position);
    }

    /** When to remind of an item, as it is due now. */
    @Transactional(readOnly = true)
    public ItemClock clock(OnboardingItem item) {
        return ItemClock.of(calendar(onboardings.get(item.onboarding())), item.deadline(), clock.instant());
    }

    /** By when what was done for somebody who does not come is taken back, and when to remind of it. */
    @Transactional(readOnly = true)
    public UndoClock undoClock(OnboardingNumber number) {
        var calendar = calendar(onboardings.get(number));
        var due = calendar.plusWorkingDays(calendar.dateOf(clock.instant()), DAYS_TO_UNDO);
        return new UndoClock(calendar.closesOn(due), calendar.opensOn(calendar.plusWorkingDays(due, 1)));
    }

    /** The end of the last working day on which it is in time, and the opening on the next one. */
    public record UndoClock(Instant dueAt, Instant lateAt) {}

    /**
     * It is done. Whether the colleague works here already is known for certain: nobody can arrive meanwhile.
     *
     * @param by null for Officeflow
     */
    public boolean done(OnboardingNumber number, int position, @Nullable PersonId by, @Nullable String note) {
        var one = onboardings.lock(number);
        var item = items.get(number, position);
        items.done(item, by, clock.instant(), note);
        timeline.add(number.value(), by, Told.that("timeline.done", title(item)), note);
        return one.hasArrived();
    }

    /** What is still open of all that the first day needs. */
    @Transactional(readOnly = true)
    public List<OnboardingItem> openForDayOne(OnboardingNumber number) {
        return items.of(number).stream()
                .filter(item -> item.onDayOne() && item.state().isOpen())
                .filter(item -> item.state() != ItemState.SUBSTITUTED)
                .sorted(Comparator.comparing(OnboardingItem::dueOn).thenComparing(OnboardingItem::position))
                .toList();
    }

    /**
     * The colleague starts without it and has something else; it stays open until its own deadline.
     *
     * @return why not, in words; null when it is done
     */
    public @Nullable String substitute(
            OnboardingNumber number,
            int position,
            @Nullable String substitute,
            @Nullable LocalDate until,
            PersonId by) {
        var one = onboardings.lock(number);
        var item = items.get(number, position);
        if (!item.state().isOpen()) {
            return null;
        }
        if (substitute == null || substitute.isBlank()) {
            return WORDS.say("substitute.what", said(item));
        }
        if (until == null || !until.isAfter(one.startsOn())) {
            return WORDS.say("substitute.until", said(item), Value.day(one.startsOn()));
        }
        items.substituted(item, substitute, until, by, clock.instant());
        timeline.add(number.value(), by, Told.that("timeline.substitute", title(item), Value.day(until)), substitute);
        return null;
    }

    /** It is to be there on day one all the same: the last working day before it, or today. */
    public void expedite(OnboardingNumber number, int position, PersonId by) {
        var one = onboardings.lock(number);
        var item = items.get(number, position);
        if (item.state().isOpen()) {
            var calendar = calendar(one);
            items.due(item, new DueDates(calendar, calendar.dateOf(clock.instant())).of(one.startsOn(), 0, true));
            timeline.add(number.value(), by, Told.that("timeline.expedite", title(item)));
        }
    }

    /**
     * Somebody wants one thing more, in a case that runs. What only employees get waits for the employee record.
     *
     * @return why not, in words; null when it is added
     */
    public @Nullable String add(OnboardingNumber number, PackageLine line, PersonId by, String because) {
        var one = onboardings.lock(number);
        if (one.state().isEnd()) {
            return WORDS.say("add.late");
        }
        if (by.equals(one.employee())) {
            return WORDS.say("own-case");
        }
        if ((line.branch() == Branch.ACCESS || line.branch() == Branch.PAYROLL) && one.employee() == null) {
            return WORDS.say("add.contract-first");
        }
        var calendar = calendar(one);
        var due = new DueDates(calendar, calendar.dateOf(clock.instant()))
                .of(one.startsOn(), line.dueDays(), line.onDayOne());
        add(number, line, due, by, because);
        return null;
    }

    /** The same without a question, for what follows from something else in the case. */
    int add(OnboardingNumber number, PackageLine line, LocalDate due, PersonId by, String because) {
        timeline.add(number.value(), by, Told.that("timeline.added", line.title()), because);
        return items.add(number, line, due, new OnboardingItems.Addition(by, clock.instant(), because));
    }

    /** A purchase was asked for it. */
    public void bought(OnboardingItem item, String request) {
        items.purchase(item, request);
        timeline.add(item.onboarding().value(), null, Told.that("timeline.purchase", title(item), request));
    }

    /** It cannot be bought, and why. */
    public void notBought(OnboardingItem item, String why) {
        timeline.add(item.onboarding().value(), null, Told.that("timeline.not-bought", title(item)), why);
    }

    /**
     * What was done is taken back, the rest is dropped: the colleague does not come, or must not have it.
     *
     * @param by who took it back by hand; null for Officeflow
     */
    public void undone(OnboardingNumber number, int position, @Nullable PersonId by, @Nullable String note) {
        var one = onboardings.lock(number);
        var item = items.get(number, position);
        if (item.state() == ItemState.UNDONE || item.state() == ItemState.DROPPED) {
            return;
        }
        var wasDone = item.state() == ItemState.DONE;
        items.undone(item, wasDone ? ItemState.UNDONE : ItemState.DROPPED, by, clock.instant(), note);
        timeline.add(
                number.value(), by, Told.that(wasDone ? "timeline.undone" : "timeline.dropped", title(item)), note);
    }

    /** What an item is called, for whoever reads it. */
    @Transactional(readOnly = true)
    public String said(OnboardingItem item) {
        return item.rule() == null ? item.title() : models.rule(TABLE, item.rule(), item.title());
    }

    /** Where an item stands and what the colleague says of it, for whoever reads it. */
    public String stateSaid(OnboardingItem item) {
        var state = WORDS.say("item." + item.state().key());
        return item.received() == null ? state : state + ", " + WORDS.say("received." + item.received());
    }

    /** What has to be taken back, for whoever reads it; empty for nothing. */
    @Transactional(readOnly = true)
    public String undoSaid(OnboardingItem item) {
        if (item.undo() == null) {
            return "";
        }
        return item.rule() == null ? item.undo() : models.rule(TABLE, item.rule() + ModelWords.UNDO, item.undo());
    }

    /** What an item is called, for the timeline. */
    Value title(OnboardingItem item) {
        return item.rule() == null ? Value.text(item.title()) : models.ruleTold(TABLE, item.rule(), item.title());
    }

    private WorkingCalendar calendar(Onboarding one) {
        return calendars.of(one.site());
    }
}
