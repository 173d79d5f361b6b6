package org.officeflow.onboarding.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Value;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ItemClock;
import org.officeflow.onboarding.learning.Acknowledgement.State;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people to acknowledge policies, each version once, and keeps who did. */
@Service
@Transactional
public class PolicyDesk {

    private static final Words WORDS = Words.of("learning");

    private final PolicyRows rows;
    private final DutyNumbers numbers;
    private final Learners learners;
    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final Timeline timeline;
    private final Clock clock;

    PolicyDesk(
            PolicyRows rows,
            DutyNumbers numbers,
            Learners learners,
            Organisation organisation,
            WorkingCalendars calendars,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.learners = learners;
        this.organisation = organisation;
        this.calendars = calendars;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Asks whoever a policy is for and was not asked yet for its newest version.
     *
     * @param atMost how many at most
     * @return what is new
     */
    public List<DutyNumber> ask(int atMost) {
        numbers.lock(DutyNumber.POLICY);
        var asked = new ArrayList<DutyNumber>();
        for (var policy : rows.current()) {
            var already = rows.asked(policy);
            learners.of(policy.audience()).stream()
                    .filter(person -> !already.contains(person.id()))
                    .limit(atMost - asked.size())
                    .forEach(person -> asked.add(ask(policy, person)));
        }
        return asked;
    }

    private DutyNumber ask(Policy policy, Person person) {
        var calendar = calendars.of(person.site());
        var now = clock.instant();
        var today = calendar.dateOf(now);
        var number = numbers.next(DutyNumber.POLICY, today.getYear());
        var dueOn = calendar.plusWorkingDays(today, policy.days());
        rows.add(number, policy, person.id(), now, dueOn);
        timeline.add(
                number.value(),
                null,
                Told.that("timeline.policy-asked", policy.title(), policy.version(), Value.day(dueOn)));
        return number;
    }

    /**
     * Ends what nobody has to acknowledge any more: a newer version is there, the policy was withdrawn or is for others, the person
     * left.
     *
     * @param atMost how many at most
     * @return what has ended, and how
     */
    public Map<DutyNumber, State> endWhatIsOver(int atMost) {
        numbers.lock(DutyNumber.POLICY);
        var current = rows.current().stream().collect(Collectors.toMap(Policy::key, policy -> policy));
        var people = new LinkedHashMap<String, List<PersonId>>();
        current.forEach((key, policy) -> people.put(
                key, learners.of(policy.audience()).stream().map(Person::id).toList()));
        var ended = new LinkedHashMap<DutyNumber, State>();
        for (var each : rows.open()) {
            var newest = current.get(each.policy());
            var stays = newest != null
                    && newest.version() == each.version()
                    && people.get(each.policy()).contains(each.person());
            var state = newest != null && newest.version() > each.version() ? State.SUPERSEDED : State.DROPPED;
            if (!stays && ended.size() < atMost && rows.end(each.number(), state, clock.instant())) {
                timeline.add(
                        each.number().value(),
                        null,
                        Told.that("timeline.policy-" + state.key(), each.title(), each.version()));
                ended.put(each.number(), state);
            }
        }
        return ended;
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
