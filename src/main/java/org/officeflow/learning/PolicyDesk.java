package org.officeflow.learning;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;
import org.officeflow.learning.Acknowledgement.State;
import org.officeflow.onboarding.ItemClock;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who acknowledged which version of a policy. */
@Service
@Transactional
public class PolicyDesk {

    private static final Words WORDS = Words.of("learning");

    private final PolicyRows rows;
    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final Timeline timeline;
    private final Clock clock;

    PolicyDesk(PolicyRows rows, Organisation organisation, WorkingCalendars calendars, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.calendars = calendars;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if there is no such number */
    @Transactional(readOnly = true)
    public Acknowledgement acknowledgement(DutyNumber number) {
        return rows.find(number).orElseThrow(() -> new IllegalArgumentException("There is no " + number + "."));
    }

    /** What has to be read. */
    @Transactional(readOnly = true)
    public Policy policy(Acknowledgement acknowledgement) {
        return rows.get(acknowledgement.policy(), acknowledgement.version());
    }

    /** When to remind of it. */
    @Transactional(readOnly = true)
    public ItemClock clock(DutyNumber number) {
        var one = acknowledgement(number);
        var site = organisation.find(one.person()).map(Person::site).orElse(null);
        return ItemClock.of(calendars.of(site), one.dueOn(), clock.instant());
    }

    /**
     * Somebody says that they have read it; nobody can say so for them.
     *
     * @return why not, in words; null when it is kept
     */
    public @Nullable String acknowledge(DutyNumber number, boolean hasRead, PersonId by) {
        var one = acknowledgement(number);
        if (!by.equals(one.person())) {
            return WORDS.say("policy.themselves");
        }
        if (!hasRead) {
            return WORDS.say("policy.read");
        }
        if (!rows.end(number, State.ACKNOWLEDGED, clock.instant())) {
            return WORDS.say("policy.over");
        }
        timeline.add(number.value(), by, Told.that("timeline.policy-acknowledged", one.title(), one.version()));
        return null;
    }
}
