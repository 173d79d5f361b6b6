package org.officeflow.onboarding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;
import org.officeflow.onboarding.Receipt.Verdict;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a new colleague was given, they acknowledge: in one round on their first day, and in another one for what comes later. What does
 * not work or did not come goes back to whoever was responsible, and the colleague is asked again once that is done.
 */
@Service
@Transactional
public class HandOverDesk {

    private static final Words WORDS = Words.of("onboarding");

    private static final Set<Branch> HANDED_OUT = Set.of(Branch.EQUIPMENT, Branch.BADGE, Branch.WORKPLACE);

    private static final int DAYS_TO_ACKNOWLEDGE = 2;
    private static final int REMIND_AFTER = 3;
    private static final int TELL_MANAGER_AFTER = 5;
    private static final int DAYS_TO_SETTLE = 3;

    private final Onboardings onboardings;
    private final OnboardingItems rows;
    private final ItemDesk items;
    private final Responsibles responsibles;
    private final Timeline timeline;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    HandOverDesk(
            Onboardings onboardings,
            OnboardingItems rows,
            ItemDesk items,
            Responsibles responsibles,
            Timeline timeline,
            WorkingCalendars calendars,
            JdbcClient jdbc,
            Clock clock) {
        this.onboardings = onboardings;
        this.rows = rows;
        this.items = items;
        this.responsibles = responsibles;
        this.timeline = timeline;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A round that begins.
     *
     * @param dueAt by when the colleague is to have answered
     * @param remindAt when they are reminded
     * @param managerAt when their manager is told
     */
    public record Round(Instant dueAt, Instant remindAt, Instant managerAt) {}

    /** Begins a round if the colleague is here, has something to acknowledge and is not being asked already. */
    public Optional<Round> begin(OnboardingNumber number) {
        var one = onboardings.lock(number);
        if (number.isOfTransfer()
                || one.state() != OnboardingState.ARRIVED
                || isOpen(number)
                || handedOut(number).isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql("UPDATE onboardings SET hand_over_open = true, hand_overs = hand_overs + 1 WHERE number = ?")
                .param(number.value())
                .update();
        var calendar = calendar(one);
        var today = calendar.dateOf(clock.instant());
        return Optional.of(new Round(
                calendar.closesOn(calendar.plusWorkingDays(today, DAYS_TO_ACKNOWLEDGE)),
                calendar.opensOn(calendar.plusWorkingDays(today, REMIND_AFTER)),
                calendar.opensOn(calendar.plusWorkingDays(today, TELL_MANAGER_AFTER))));
    }

    /** How many rounds have begun so far. */
    @Transactional(readOnly = true)
    public int rounds(OnboardingNumber number) {
        return jdbc.sql("SELECT hand_overs FROM onboardings WHERE number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    private boolean isOpen(OnboardingNumber number) {
        return jdbc.sql("SELECT hand_over_open FROM onboardings WHERE number = ?")
                .param(number.value())
                .query(Boolean.class)
                .single();
    }

    /** What was handed out and not acknowledged yet, in its order. */
    @Transactional(readOnly = true)
    public List<OnboardingItem> handedOut(OnboardingNumber number) {
        return rows.of(number).stream()
                .filter(item -> HANDED_OUT.contains(item.branch()) && item.what() != null)
                .filter(item -> item.state() == ItemState.DONE && item.received() == null)
                .toList();
    }

    /**
     * What the colleague says of everything that was handed out; the round ends with it.
     *
     * @param receipts one for each of {@link #handedOut}, in its order; null where nothing was said
     * @return why not, in words; empty when it is recorded
     */
    public List<String> acknowledge(OnboardingNumber number, List<? extends @Nullable Receipt> receipts, PersonId by) {
        var one = onboardings.lock(number);
        var receiver = responsibles.receiver(one);
        if (!responsibles.people(receiver).contains(by)) {
            return List.of(WORDS.say("hand-over.others"));
        }
        var handedOut = handedOut(number);
        if (receipts.size() != handedOut.size()) {
            return List.of(WORDS.say("hand-over.changed"));
        }
        var faults = new ArrayList<String>();
        for (var index = 0; index < handedOut.size(); index++) {
            record(one, handedOut.get(index), receipts.get(index), by, faults);
        }
        jdbc.sql("UPDATE onboardings SET hand_over_open = false WHERE number = ?")
                .param(number.value())
                .update();
        return faults;
    }

    private void record(
            Onboarding one, OnboardingItem item, @Nullable Receipt receipt, PersonId by, List<String> faults) {
        if (receipt == null) {
            faults.add(WORDS.say("hand-over.say", items.said(item)));
        } else if (receipt.verdict() != Verdict.GOOD
                && (receipt.note() == null || receipt.note().isBlank())) {
            faults.add(WORDS.say("hand-over.note", items.said(item)));
        } else if (receipt.verdict() == Verdict.SETTLED && !wasComplainedAbout(item)) {
            faults.add(WORDS.say("hand-over.settled", items.said(item)));
        } else {
            rows.update(
                    item,
                    "received = ?, received_note = ?, received_by = ?, received_at = ?",
                    receipt.verdict().key(),
                    receipt.note(),
                    by.value(),
                    Timestamp.from(clock.instant()));
            timeline.add(
                    one.number().value(),
                    by,
                    Told.that("timeline.received." + receipt.verdict().key(), items.title(item)),
                    receipt.note());
            if (receipt.isComplaint()) {
                complain(one, item, receipt, by);
            }
        }
    }

    /** Whoever was responsible replaces or settles it. */
    private void complain(Onboarding one, OnboardingItem item, Receipt receipt, PersonId by) {
        var title = WORDS.say("complaint." + receipt.verdict().key(), item.title());
        var line = new PackageLine(item.branch(), title, null, null, 1, item.responsible(), 0, false, null);
        var calendar = calendar(one);
        var due = calendar.plusWorkingDays(calendar.dateOf(clock.instant()), DAYS_TO_SETTLE);
        var position = items.add(one.number(), line, due, by, String.valueOf(receipt.note()));
        rows.update(items.item(one.number(), position), "complaint_about = ?", item.position());
    }

    /** A complaint is settled: the colleague is to say again how it is. Nothing for any other item. */
    public void settled(OnboardingItem complaint) {
        about(complaint)
                .ifPresent(position -> rows.update(
                        items.item(complaint.onboarding(), position),
                        "received = NULL, received_note = NULL, received_by = NULL, received_at = NULL"));
    }

    /** What the colleague complained about, in their words; empty where an item is no complaint. */
    @Transactional(readOnly = true)
    public String complaint(OnboardingItem item) {
        return about(item).flatMap(position -> rows.addedBecause(item)).orElse("");
    }

    private Optional<Integer> about(OnboardingItem item) {
        return jdbc.sql("SELECT complaint_about FROM onboarding_items WHERE onboarding = ? AND position = ?")
                .params(item.onboarding().value(), item.position())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    private boolean wasComplainedAbout(OnboardingItem item) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM onboarding_items WHERE onboarding = ? AND complaint_about = ?)")
                .params(item.onboarding().value(), item.position())
                .query(Boolean.class)
                .single();
    }

    private WorkingCalendar calendar(Onboarding one) {
        return calendars.of(one.site());
    }
}
