package org.officeflow.learning;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.officeflow.language.Value;
import org.officeflow.learning.Acknowledgement.State;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people to acknowledge the policies that are for them, each version once, and ends those that are not any more. */
@Service
@Transactional
public class PolicyRound {

    private final PolicyRows rows;
    private final DutyRound round;
    private final Clock clock;

    PolicyRound(PolicyRows rows, DutyRound round, Clock clock) {
        this.rows = rows;
        this.round = round;
        this.clock = clock;
    }

    /**
     * Asks whoever a policy is for and was not asked yet for its newest version.
     *
     * @param atMost how many at most
     * @return what is new
     */
    public List<DutyNumber> ask(int atMost) {
        round.begin(DutyNumber.POLICY);
        return round.ask(
                DutyNumber.POLICY, rows.current().stream().map(this::wanted).toList(), atMost);
    }

    private DutyRound.Wanted wanted(Policy policy) {
        return new DutyRound.Wanted(
                policy.audience(),
                rows.asked(policy),
                policy.days(),
                (number, person, at, dueOn) -> rows.add(number, policy, person, at, dueOn),
                dueOn -> Told.that("timeline.policy-asked", policy.title(), policy.version(), Value.day(dueOn)));
    }

    /**
     * Ends what nobody has to acknowledge any more: a newer version is there, the policy was withdrawn or is for others, the person
     * left.
     *
     * @param atMost how many at most
     * @return what has ended, and how
     */
    public Map<DutyNumber, State> endWhatIsOver(int atMost) {
        round.begin(DutyNumber.POLICY);
        var current = rows.current().stream().collect(Collectors.toMap(Policy::key, policy -> policy));
        var people = new LinkedHashMap<String, List<PersonId>>();
        current.forEach((key, policy) -> people.put(key, round.people(policy.audience())));
        var ended = new LinkedHashMap<DutyNumber, State>();
        for (var each : rows.open()) {
            var newest = current.get(each.policy());
            var stays = newest != null
                    && newest.version() == each.version()
                    && people.get(each.policy()).contains(each.person());
            var state = newest != null && newest.version() > each.version() ? State.SUPERSEDED : State.DROPPED;
            if (!stays && ended.size() < atMost && rows.end(each.number(), state, clock.instant())) {
                round.ended(each.number(), Told.that("timeline.policy-" + state.key(), each.title(), each.version()));
                ended.put(each.number(), state);
            }
        }
        return ended;
    }
}
