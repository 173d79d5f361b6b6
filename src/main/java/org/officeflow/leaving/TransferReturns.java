package org.officeflow.leaving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What colleagues hand in because of other work: it comes back in the same way as from somebody who leaves. What it is, and who may ask
 * for it, is for their transfer to know.
 */
@Service
@Transactional
public class TransferReturns {

    private static final Words WORDS = Words.of("leaving");

    private final Offboardings offboardings;
    private final LeavingItems items;
    private final Belongings belongings;
    private final Clock clock;

    TransferReturns(Offboardings offboardings, LeavingItems items, Belongings belongings, Clock clock) {
        this.offboardings = offboardings;
        this.items = items;
        this.belongings = belongings;
        this.clock = clock;
    }

    /**
     * Something that has to come back.
     *
     * @param source under what it was issued or granted
     * @param dueOn by which day
     * @param endsAt when it ends, where it is an access
     */
    public record Due(String source, LocalDate dueOn, Instant endsAt) {}

    /** The last day of somebody who is leaving; empty for whoever stays. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(PersonId person) {
        return offboardings.running(person).map(Offboarding::lastDay);
    }

    /** Under what they were given the things that can come back from them. */
    @Transactional(readOnly = true)
    public Set<String> returnable(PersonId person) {
        var sources = new HashSet<String>();
        belongings.of(person).forEach(thing -> {
            if (thing.source() != null) {
                sources.add(thing.source());
            }
        });
        return sources;
    }

    /**
     * Writes down what comes back; what they do not have any more is left out.
     *
     * @param effectiveOn when their other work begins
     * @return how many things they are, from the first position on
     */
    public int open(
            OffboardingNumber number,
            PersonId person,
            LocalDate effectiveOn,
            Instant effectiveAt,
            List<Due> things,
            PersonId by) {
        offboardings.add(new Offboarding(
                number,
                person,
                LeavingReason.OTHER,
                effectiveOn,
                effectiveAt,
                null,
                false,
                null,
                by,
                clock.instant(),
                OffboardingState.RUNNING,
                null,
                null));
        var held = belongings.of(person);
        for (var due : things) {
            held.stream()
                    .filter(thing -> due.source().equals(thing.source()))
                    .findFirst()
                    .ifPresent(thing -> ends(number, items.add(number, thing, due.dueOn(), null), due));
        }
        return items.last(number);
    }

    private void ends(OffboardingNumber number, int position, Due due) {
        items.ends(items.get(number, position), due.dueOn(), due.endsAt());
    }

    /** Their other work begins on another day: what is open is due with it. */
    public void move(
            OffboardingNumber number, LocalDate effectiveOn, Instant effectiveAt, List<Due> things, PersonId by) {
        offboardings.lock(number);
        offboardings.move(number, new Offboardings.Day(clock.instant(), by, effectiveOn, effectiveAt, null));
        for (var item : items.of(number)) {
            things.stream()
                    .filter(due -> item.state().isOpen() && due.source().equals(item.source()))
                    .forEach(due -> items.ends(item, due.dueOn(), due.endsAt()));
        }
    }

    /** Nothing more comes back: they keep what is open. */
    public void stop(OffboardingNumber number, PersonId by) {
        if (offboardings.find(number).isEmpty()) {
            return;
        }
        offboardings.lock(number);
        items.of(number).stream()
                .filter(item -> item.state().isOpen())
                .forEach(item -> items.settled(item, LeavingItemState.KEPT, by, clock.instant(), null));
        offboardings.ended(number, OffboardingState.WITHDRAWN, by, clock.instant(), null);
    }

    /** Everything came back or was settled. */
    public void end(OffboardingNumber number, PersonId by) {
        if (offboardings.find(number).filter(Offboarding::isRunning).isPresent()) {
            offboardings.ended(number, OffboardingState.CLEARED, by, clock.instant(), null);
        }
    }

    /** Under what they had been given the things that they handed in. */
    @Transactional(readOnly = true)
    public Set<String> takenBack(OffboardingNumber number) {
        return sources(number, item -> item.state() == LeavingItemState.RETURNED);
    }

    /** Where a thing stands that was given under this, for whoever reads it; empty where it does not come back. */
    @Transactional(readOnly = true)
    public String stateSaid(OffboardingNumber number, String source) {
        return items.of(number).stream()
                .filter(item -> source.equals(item.source()))
                .findFirst()
                .map(item -> WORDS.say("item." + item.state().key()))
                .orElse("");
    }

    private Set<String> sources(OffboardingNumber number, Predicate<LeavingItem> which) {
        return items.of(number).stream()
                .filter(which)
                .map(LeavingItem::source)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
