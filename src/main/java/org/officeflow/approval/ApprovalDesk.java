package org.officeflow.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalSubject.LineResult;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs approval rounds: one step after the other, four eyes, every decision with its evidence. Silence never approves: a step
 * ends by a person's decision or by expiry.
 */
@Service
@Transactional
public class ApprovalDesk {

    private static final Words WORDS = Words.of("approval");

    private final ApprovalRounds rounds;
    private final Candidates offered;
    private final ApproverFinder approvers;
    private final Map<String, ApprovalSubject> subjects;
    private final CandidateNames names;
    private final CaseWords words;
    private final Timeline timeline;
    private final ApprovalClock clock;

    ApprovalDesk(
            ApprovalRounds rounds,
            Candidates offered,
            ApproverFinder approvers,
            List<ApprovalSubject> subjects,
            CandidateNames names,
            CaseWords words,
            Timeline timeline,
            ApprovalClock clock) {
        this.rounds = rounds;
        this.offered = offered;
        this.approvers = approvers;
        this.subjects = subjects.stream().collect(Collectors.toMap(ApprovalSubject::kind, Function.identity()));
        this.names = names;
        this.words = words;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Opens a round.
     *
     * @param earlierApprovalsStand whether approvals of an earlier round of the same case and purpose still count: only where
     *     amount, supplier, category and cost centre are as they were
     * @return number of the round
     */
    public long open(
            ApprovalCase subject, RuleTrace rules, List<RequiredApproval> approvals, boolean earlierApprovalsStand) {
        var earlier = earlierApprovalsStand
                ? rounds.latest(subject.reference(), subject.purpose()).map(rounds::get)
                : Optional.<ApprovalRound>empty();
        var standing = earlier.map(ApprovalDesk::approvedRoles).orElseGet(ArrayList::new);
        var occurrences = new HashMap<ApproverRole, Integer>();
        var round = rounds.add(subject, rules, clock.now());
        var position = 0;
        for (var approval : approvals) {
            position++;
            var role = approval.role();
            var stands = standing.remove(role);
            var step = rounds.addStep(
                    round, position, approval, stands ? ApprovalStep.State.APPROVED : ApprovalStep.State.WAITING);
            if (stands) {
                var occurrence = occurrences.merge(role, 1, Integer::sum) - 1;
                rounds.takeOver(earlier.orElseThrow().id(), role, occurrence, round, step);
                timeline.add(subject.reference(), null, Told.that("timeline.stands", role.told()));
            }
        }
        return round;
    }

    /** Moves the round on: approved when nobody is left, else the clock of the step whose turn it is. */
    public NextStep next(long id) {
        var round = rounds.lock(id);
        for (var step : round.steps()) {
            if (step.state() == ApprovalStep.State.APPROVED) {
                continue;
            }
            if (!decidedByTheSamePerson(round, step)) {
                return new NextStep.Ask(clock.start());
            }
        }
        rounds.close(id, RoundOutcome.APPROVED);
        return new NextStep.AllDecided();
    }

    /**
     * Offers the current step to those who may decide it and returns them.
     *
     * @param task where they decide
     */
    public List<Candidate> offer(long id, String task) {
        var round = rounds.lock(id);
        var step = currentOf(round);
        var found = approvers.candidates(round.subject(), step.role(), rounds.takenIn(id, step.role()));
        rounds.offer(step.id(), task, clock.now(), clock.start().dueAt());
        var candidates = offered.replaceAll(step.id(), found);
        timeline.add(
                round.subject().reference(),
                null,
                Told.that("timeline.waits", names.of(candidates), step.role().told()),
                words.becauseTold(round, step));
        return candidates;
    }

    /** Takes a decision of the person whose turn it is, or says why not. */
    public DecisionResult decide(
            long id, PersonId person, Verdict verdict, @Nullable String reason, List<LineDecision> lines) {
        var round = rounds.lock(id);
        if (round.outcome() != null) {
            return new DecisionResult.Refused(WORDS.say("decided"));
        }
        var subject = round.subject();
        if (subject.parties().contains(person)) {
            return new DecisionResult.Refused(WORDS.say("own-case"));
        }
        var step = currentOf(round);
        var candidate = offered.of(step.id()).stream()
                .filter(asked -> asked.person().equals(person))
                .findFirst()
                .orElse(null);
        if (candidate == null) {
            return new DecisionResult.Refused(WORDS.say("not-asked"));
        }
        var needsReason = verdict != Verdict.APPROVE || subject.approvalNeedsReason();
        if (needsReason && (reason == null || reason.isBlank())) {
            return new DecisionResult.Refused(WORDS.say("reason." + verdict.key()));
        }
        String before = null;
        String after = null;
        if (verdict == Verdict.APPROVE && !lines.isEmpty()) {
            var result = subjectOf(subject).decideLines(subject.reference(), lines);
            if (result instanceof LineResult.Refused refused) {
                return new DecisionResult.Refused(refused.reason());
            }
            if (result instanceof LineResult.Applied applied) {
                before = applied.before();
                after = applied.after();
            }
        }
        rounds.record(step, candidate, verdict, reason, before, after, clock.now());
        rounds.state(step.id(), stateAfter(verdict));
        if (verdict == Verdict.REJECT) {
            rounds.close(id, RoundOutcome.REJECTED);
        }
        timeline.add(subject.reference(), person, names.done(verdict.as(step.role()), candidate), reason);
        return new DecisionResult.Recorded();
    }

    /** Takes the requester's reaction to a question. */
    public DecisionResult answer(long id, PersonId person, RequesterWish wish, @Nullable String text) {
        var round = rounds.lock(id);
        var subject = round.subject();
        if (!subject.requester().equals(person)) {
            return new DecisionResult.Refused(WORDS.say("answer.requester"));
        }
        if (wish == RequesterWish.ANSWER && (text == null || text.isBlank())) {
            return new DecisionResult.Refused(WORDS.say("answer.empty"));
        }
        var step = currentOf(round);
        switch (wish) {
            case ANSWER -> {
                rounds.state(step.id(), ApprovalStep.State.WAITING);
                timeline.add(subject.reference(), person, Told.that("timeline.answered"), text);
            }
            case CHANGE -> {
                rounds.close(id, RoundOutcome.CHANGE_WANTED);
                timeline.add(subject.reference(), person, Told.that("timeline.wants-change"), text);
            }
            case WITHDRAW -> {
                rounds.close(id, RoundOutcome.WITHDRAWN);
                timeline.add(subject.reference(), person, Told.that("timeline.withdrew"), text);
            }
        }
        return new DecisionResult.Recorded();
    }

    /** The deputies or superiors who join an overdue step; they may decide as well as those who were asked first. */
    public List<Candidate> addSuperiors(long id) {
        var round = rounds.lock(id);
        var step = currentOf(round);
        return join(round, step, approvers.superiors(round.subject(), offered.of(step.id())), "timeline.overdue");
    }

    /** The office managers who join a step that is overdue for long. */
    public List<Candidate> addOfficeManagers(long id) {
        var round = rounds.lock(id);
        return join(round, currentOf(round), approvers.officeManagers(round.subject()), "timeline.overdue-for-long");
    }

    /** Ends a round that nobody decided or answered in time. */
    public void expire(long id) {
        var round = rounds.lock(id);
        rounds.close(id, RoundOutcome.EXPIRED);
        timeline.add(round.subject().reference(), null, Told.that("timeline.expired"));
    }

    @Transactional(readOnly = true)
    public ApprovalRound round(long id) {
        return rounds.get(id);
    }

    /** Every round of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<ApprovalRound> rounds(String reference) {
        return rounds.ofReference(reference).stream().map(rounds::get).toList();
    }

    /** Those who may decide the current step. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(long id) {
        return offered.of(currentOf(rounds.get(id)).id());
    }

    /** Every decision of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<ApprovalDecision> decisions(String reference) {
        return rounds.decisions(reference);
    }

    /** The subject's own words and numbers. */
    public ApprovalSubject subjectOf(ApprovalCase subject) {
        var found = subjects.get(subject.kind());
        if (found == null) {
            throw new IllegalStateException("No procedure tells the facts of " + subject.kind() + ".");
        }
        return found;
    }

    /** Whoever has approved once in this round and is the only one to ask again has said it already. */
    private boolean decidedByTheSamePerson(ApprovalRound round, ApprovalStep step) {
        var candidates = approvers.candidates(round.subject(), step.role(), rounds.takenIn(round.id(), step.role()));
        if (candidates.size() != 1) {
            return false;
        }
        var only = candidates.get(0);
        if (!rounds.approversOf(round.id()).contains(only.person())) {
            return false;
        }
        rounds.record(step, only, Verdict.APPROVE, ApprovalDecision.COUNTS_AGAIN, null, null, clock.now());
        rounds.state(step.id(), ApprovalStep.State.APPROVED);
        timeline.add(
                round.subject().reference(),
                only.person(),
                Told.that("timeline.counts-again", step.role().told()));
        return true;
    }

    private List<Candidate> join(ApprovalRound round, ApprovalStep step, List<Candidate> joining, String told) {
        var joined = joining.stream()
                .filter(candidate -> offered.add(step.id(), candidate))
                .toList();
        if (!joined.isEmpty()) {
            timeline.add(round.subject().reference(), null, Told.that(told, names.of(joined)));
        }
        return joined;
    }

    private static List<ApproverRole> approvedRoles(ApprovalRound round) {
        return round.steps().stream()
                .filter(step -> step.state() == ApprovalStep.State.APPROVED)
                .map(ApprovalStep::role)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static ApprovalStep currentOf(ApprovalRound round) {
        return round.current()
                .orElseThrow(() -> new IllegalStateException("Approval round " + round.id() + " has no open step."));
    }

    private static ApprovalStep.State stateAfter(Verdict verdict) {
        return switch (verdict) {
            case APPROVE -> ApprovalStep.State.APPROVED;
            case REJECT -> ApprovalStep.State.REJECTED;
            case RETURN -> ApprovalStep.State.RETURNED;
        };
    }
}
