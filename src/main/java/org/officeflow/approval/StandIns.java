package org.officeflow.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.officeflow.language.Words;
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

    private static final Words WORDS = Words.of("approval");

    private final Candidates offered;
    private final ApprovalRounds rounds;
    private final Deputies deputies;
    private final CandidateNames names;
    private final CaseWords words;
    private final Timeline timeline;
    private final Clock clock;

    StandIns(
            Candidates offered,
            ApprovalRounds rounds,
            Deputies deputies,
            CandidateNames names,
            CaseWords words,
            Timeline timeline,
            Clock clock) {
        this.offered = offered;
        this.rounds = rounds;
        this.deputies = deputies;
        this.names = names;
        this.words = words;
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
        var before = offered.heldFor(step.id(), person);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var from = before.get();
        // what a superior gave to this person stays a decision for somebody else, whoever stands in
        var original = isGiven(step, from) ? from.onBehalfOf() : null;
        var now = deputies.actingFor(person, clock.instant(), subject.kind(), subject.amount())
                .map(deputy -> new Candidate(deputy, original == null ? person : original))
                .orElseGet(() -> new Candidate(person, original));
        var barred = new ArrayList<>(subject.parties());
        barred.addAll(rounds.takenIn(round.id(), step.role()));
        offered.of(step.id()).forEach(candidate -> barred.add(candidate.person()));
        if (barred.contains(now.person()) || now.person().equals(original)) {
            return Optional.empty();
        }
        offered.replace(step.id(), from, now);
        timeline.add(
                subject.reference(),
                null,
                now.person().equals(person)
                        ? Told.that("timeline.is-back", names.of(now))
                        : Told.that("timeline.moved-to", names.of(now)),
                words.becauseTold(round, step));
        return Optional.of(new MovedDecision(round.id(), subject.reference(), from, now));
    }

    /** Gives one decision back to the person whom a deputy stands in for. Either of the two may wish it. */
    @Transactional
    public Handover giveBack(String task, PersonId by) {
        return ofOpen(task, (round, step) -> {
            var from = offered.of(step.id()).stream()
                    .filter(candidate -> candidate.onBehalfOf() != null)
                    .filter(candidate -> by.equals(candidate.person()) || by.equals(candidate.onBehalfOf()))
                    .findFirst();
            if (from.isEmpty()) {
                return new Handover.Refused(WORDS.say("stand-in.nobody"));
            }
            return isGiven(step, from.get())
                    ? new Handover.Refused(WORDS.say("stand-in.given"))
                    : moved(round, step, from.get(), new Candidate(from.get().onBehalfOf(), null), by);
        });
    }

    /**
     * Takes one decision over: from one's own deputy, or as the deputy of the person for whom it waits, within the days, the amount
     * and the kind that the deputy decides.
     */
    @Transactional
    public Handover takeOver(String task, PersonId by) {
        return ofOpen(task, (round, step) -> {
            var subject = round.subject();
            var candidates = offered.of(step.id());
            if (candidates.stream().anyMatch(candidate -> by.equals(candidate.onBehalfOf()))) {
                return giveBack(task, by);
            }
            var from = candidates.stream()
                    .filter(candidate -> candidate.onBehalfOf() == null)
                    .filter(candidate -> mayTakeOver(by, candidate.person(), subject))
                    .findFirst();
            if (from.isEmpty()) {
                return new Handover.Refused(WORDS.say("stand-in.no-deputy"));
            }
            return moved(round, step, from.get(), new Candidate(by, from.get().person()), by);
        });
    }

    /** A decision that nobody is to take any more waits for nobody. */
    @Transactional
    public void release(String task) {
        offered.release(task);
    }

    /** Whether this person is the other's deputy now, for a case like this. */
    boolean mayTakeOver(PersonId deputy, PersonId person, ApprovalCase subject) {
        return deputies.actingFor(person, clock.instant(), subject.kind(), subject.amount())
                .filter(deputy::equals)
                .isPresent();
    }

    /** Does something to the step that is decided in this task, if it is still open, and locks its round. */
    Handover ofOpen(String task, BiFunction<ApprovalRound, ApprovalStep, Handover> work) {
        var open = offered.openRoundOf(task)
                .map(rounds::lock)
                .filter(round ->
                        round.outcome() == null && offered.openRoundOf(task).isPresent());
        var step = open.flatMap(ApprovalRound::current).filter(each -> each.state() == ApprovalStep.State.OFFERED);
        return open.isEmpty() || step.isEmpty()
                ? new Handover.Refused(WORDS.say("no-longer-open"))
                : work.apply(open.get(), step.get());
    }

    private Handover moved(ApprovalRound round, ApprovalStep step, Candidate from, Candidate to, PersonId by) {
        var subject = round.subject();
        if (subject.parties().contains(to.person())
                || rounds.takenIn(round.id(), step.role()).contains(to.person())) {
            return new Handover.Refused(WORDS.say("stand-in.barred", names.said(to)));
        }
        if (offered.of(step.id()).stream().anyMatch(other -> other.person().equals(to.person()))) {
            return new Handover.Refused(WORDS.say("stand-in.asked", names.said(to)));
        }
        offered.replace(step.id(), from, to);
        timeline.add(
                subject.reference(),
                by,
                to.onBehalfOf() != null || by.equals(to.person())
                        ? Told.that("timeline.took-over", names.of(from))
                        : Told.that("timeline.gave-back", names.of(to)),
                words.becauseTold(round, step));
        return new Handover.Done(new MovedDecision(round.id(), subject.reference(), from, to));
    }

    private boolean isGiven(ApprovalStep step, Candidate candidate) {
        return candidate.onBehalfOf() != null && offered.given(step.id()).containsKey(candidate.onBehalfOf());
    }
}
