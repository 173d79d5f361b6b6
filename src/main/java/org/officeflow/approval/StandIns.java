package org.officeflow.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves open decisions when an absence begins or ends. A decision stays where it is if the deputy may not take it: four eyes,
 * the amount or kind that the deputy decides, or a say of their own in the same step.
 */
@Service
public class StandIns {

    private final Candidates offered;
    private final ApprovalRounds rounds;
    private final Deputies deputies;
    private final CandidateNames names;
    private final Timeline timeline;
    private final Clock clock;

    StandIns(
            Candidates offered,
            ApprovalRounds rounds,
            Deputies deputies,
            CandidateNames names,
            Timeline timeline,
            Clock clock) {
        this.offered = offered;
        this.rounds = rounds;
        this.deputies = deputies;
        this.names = names;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Gives every open decision of this person to whoever takes it now, the deputy or the person; a second time moves nothing. */
    @Transactional
    public List<MovedDecision> settle(PersonId person) {
        var moved = new ArrayList<MovedDecision>();
        for (var id : offered.openRoundsOf(person)) {
            var round = rounds.lock(id);
            var open = round.current().filter(step -> step.state() == ApprovalStep.State.OFFERED);
            if (round.outcome() == null && open.isPresent()) {
                settle(round, open.get(), person).ifPresent(moved::add);
            }
        }
        return moved;
    }

    private Optional<MovedDecision> settle(ApprovalRound round, ApprovalStep step, PersonId person) {
        var subject = round.subject();
        var candidates = offered.of(step.id());
        var now = deputies.actingFor(person, clock.instant(), subject.kind(), subject.amount())
                .map(deputy -> new Candidate(deputy, person))
                .orElseGet(() -> new Candidate(person, null));
        var before = candidates.stream()
                .filter(candidate -> isHeldFor(candidate, person))
                .findFirst();
        var barred = new ArrayList<>(subject.parties());
        barred.addAll(rounds.takenIn(round.id(), step.role()));
        candidates.forEach(candidate -> barred.add(candidate.person()));
        if (before.isEmpty() || barred.contains(now.person())) {
            return Optional.empty();
        }
        var from = before.get();
        offered.replace(step.id(), from, now);
        timeline.add(
                subject.reference(),
                null,
                now.onBehalfOf() == null
                        ? names.of(List.of(now)) + " is back and decides again"
                        : "Moved to " + names.of(List.of(now)),
                step.because());
        return Optional.of(new MovedDecision(round.id(), subject.reference(), from, now));
    }

    private static boolean isHeldFor(Candidate candidate, PersonId person) {
        return person.equals(candidate.onBehalfOf())
                || (candidate.person().equals(person) && candidate.onBehalfOf() == null);
    }
}
