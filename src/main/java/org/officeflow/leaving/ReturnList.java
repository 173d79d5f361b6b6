package org.officeflow.leaving;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what has to come back: what was really issued and granted, and what somebody adds. */
@Service
@Transactional
public class ReturnList {

    private static final Words WORDS = Words.of("leaving");

    private final Offboardings offboardings;
    private final LeavingItems items;
    private final Belongings belongings;
    private final Organisation organisation;
    private final Timeline timeline;

    ReturnList(
            Offboardings offboardings,
            LeavingItems items,
            Belongings belongings,
            Organisation organisation,
            Timeline timeline) {
        this.offboardings = offboardings;
        this.items = items;
        this.belongings = belongings;
        this.organisation = organisation;
        this.timeline = timeline;
    }

    /**
     * Positions of what was written down now, one after the other.
     *
     * @param first the position of the first; meaningless where there is none
     */
    public record Found(int first, int count) {}

    /** Writes down what they really have and what is not written down yet. */
    public Found look(OffboardingNumber number) {
        var one = offboardings.lock(number);
        var first = items.last(number) + 1;
        var found = missing(one);
        found.forEach(thing -> items.add(number, thing, one.lastDay(), null));
        if (!found.isEmpty()) {
            timeline.add(number.value(), null, Told.that("timeline.items", found.size()));
        }
        return new Found(first, found.size());
    }

    /** Whether they have something that nobody has written down. */
    @Transactional(readOnly = true)
    public boolean isAnythingNew(OffboardingNumber number) {
        return !missing(offboardings.get(number)).isEmpty();
    }

    private List<Belonging> missing(Offboarding one) {
        var known = sources(one.number());
        known.addAll(items.awaitedByTransfers(one.person()));
        return belongings.of(one.person()).stream()
                .filter(thing -> !known.contains(thing.source()))
                .toList();
    }

    private Set<@Nullable String> sources(OffboardingNumber number) {
        var known = new HashSet<@Nullable String>();
        items.of(number).forEach(item -> known.add(item.source()));
        return known;
    }

    /**
     * Somebody knows of something else that has to come back.
     *
     * @param responsible {@code manager} or the key of a group
     * @return why not, in words; null when it is added
     */
    public @Nullable String add(
            OffboardingNumber number, LeavingKind kind, String title, String responsible, PersonId by, String because) {
        var one = offboardings.lock(number);
        if (!one.isRunning()) {
            return WORDS.say("add.late");
        }
        if (by.equals(one.person())) {
            return WORDS.say("own-case");
        }
        if (!organisation.members(Group.HR).contains(by)) {
            return WORDS.say("add.human-resources");
        }
        items.add(
                number,
                new Belonging(kind, title, null, null, 1, null, responsible),
                one.lastDay(),
                new LeavingItems.Addition(by, because));
        timeline.add(number.value(), by, Told.that("timeline.added", title), because);
        return null;
    }

    /** What somebody added and nobody has been asked for yet; asked for from now on, and not once more. */
    public List<LeavingItem> announceAdded(OffboardingNumber number) {
        offboardings.lock(number);
        var added = items.of(number).stream()
                .filter(item -> item.addedBy() != null && item.state() == LeavingItemState.PLANNED)
                .toList();
        added.forEach(items::announced);
        return added;
    }
}
