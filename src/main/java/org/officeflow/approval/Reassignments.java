package org.officeflow.approval;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Words;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an open decision from one of a superior's people to another, who decides it in the place of the first. What the decision
 * table asked for stands: a line manager's decision may go to anybody of the team who is not below the requester, a budget's to
 * somebody above its owner, a group's to a member of the group. Four eyes hold for all of them, and for the superior too. The limits
 * of deputies do not count here: the superior answers for the choice.
 */
@Service
public class Reassignments {

    private static final Words WORDS = Words.of("approval");

    private final StandIns standIns;
    private final Candidates offered;
    private final ApprovalRounds rounds;
    private final Organisation organisation;
    private final Deputies deputies;
    private final CandidateNames names;
    private final Timeline timeline;

    Reassignments(
            StandIns standIns,
            Candidates offered,
            ApprovalRounds rounds,
            Organisation organisation,
            Deputies deputies,
            CandidateNames names,
            Timeline timeline) {
        this.standIns = standIns;
        this.offered = offered;
        this.rounds = rounds;
        this.organisation = organisation;
        this.deputies = deputies;
        this.names = names;
        this.timeline = timeline;
    }

    /**
     * Why nobody among these people may get a decision in this role, whatever the case; empty where somebody may.
     *
     * @param original whose decision it is
     */
    @Transactional(readOnly = true)
    public Optional<String> nobody(ApproverRole role, PersonId original, Collection<PersonId> people) {
        var fit = fit(role, original);
        return fit.isEmpty() || people.contains(original) || people.stream().anyMatch(fit.get()::contains)
                ? Optional.empty()
                : Optional.of(whoMay(role) + " " + WORDS.say("move.nobody"));
    }

    /** Those of these people to whom a superior may give what a person holds in a task; none where it is no longer open. */
    @Transactional(readOnly = true)
    public List<PersonId> takers(String task, PersonId from, PersonId by, Collection<PersonId> people) {
        var open = offered.openRoundOf(task).map(rounds::get);
        var step = open.flatMap(ApprovalRound::current);
        var held = step.flatMap(each -> held(each, from));
        if (held.isEmpty() || open.get().subject().parties().contains(by)) {
            return List.of();
        }
        var barred = barred(open.get(), step.get());
        var original = original(held.get());
        var fit = fit(step.get().role(), original);
        return people.stream()
                .filter(person -> !barred.contains(person))
                .filter(person ->
                        person.equals(original) || fit.isEmpty() || fit.get().contains(person))
                .toList();
    }

    /**
     * Gives what one person holds to another.
     *
     * @param by superior of both
     */
    @Transactional
    public Handover reassign(String task, PersonId from, PersonId to, PersonId by, @Nullable String reason) {
        if (!isSuperior(by, from) || !isSuperior(by, to)) {
            return new Handover.Refused(WORDS.say("move.team"));
        }
        return standIns.ofOpen(task, (round, step) -> {
            var held = held(step, from);
            if (held.isEmpty()) {
                return new Handover.Refused(WORDS.say("move.gone", name(from)));
            }
            return refusal(round, step, held.get(), to, by)
                    .<Handover>map(Handover.Refused::new)
                    .orElseGet(() -> moved(round, step, held.get(), to, by, reason));
        });
    }

    private Handover moved(
            ApprovalRound round, ApprovalStep step, Candidate from, PersonId to, PersonId by, @Nullable String reason) {
        var original = original(from);
        var isBack = to.equals(original);
        var now = new Candidate(to, isBack ? null : original);
        var standsInForAbsent =
                from.onBehalfOf() != null && !offered.given(step.id()).containsKey(original);
        offered.give(step.id(), from, now, isBack || standsInForAbsent ? null : to);
        timeline.add(
                round.subject().reference(),
                by,
                Told.that("timeline.moved", step.role().told(), names.of(from), names.of(now)),
                reason);
        return new Handover.Done(new MovedDecision(round.id(), round.subject().reference(), from, now));
    }

    private Optional<String> refusal(ApprovalRound round, ApprovalStep step, Candidate from, PersonId to, PersonId by) {
        var original = original(from);
        if (round.subject().parties().contains(by)) {
            return Optional.of(WORDS.say("move.own-case"));
        }
        if (organisation.find(to).filter(Person::active).isEmpty() || deputies.isAbsent(to)) {
            return Optional.of(WORDS.say("move.away", name(to)));
        }
        if (barred(round, step).contains(to)) {
            return Optional.of(WORDS.say("move.barred", name(to)));
        }
        return fit(step.role(), original)
                .filter(fit -> !to.equals(original) && !fit.contains(to))
                .map(fit -> whoMay(step.role()));
    }

    /** Four eyes: the parties, who has a say in this round already, and who depends on a party when a line manager is asked. */
    private Set<PersonId> barred(ApprovalRound round, ApprovalStep step) {
        var parties = round.subject().parties();
        var barred = new HashSet<>(parties);
        barred.addAll(rounds.takenIn(round.id(), step.role()));
        barred.addAll(rounds.approversOf(round.id()));
        offered.of(step.id()).forEach(candidate -> barred.add(candidate.person()));
        if (step.role().equals(ApproverRole.LINE_MANAGER)) {
            parties.forEach(party -> organisation
                    .below(party)
                    .forEach(report -> barred.add(report.person().id())));
        }
        return barred;
    }

    /** Who the role allows; empty where it allows everybody. */
    private Optional<Set<PersonId>> fit(ApproverRole role, PersonId original) {
        if (role.equals(ApproverRole.LINE_MANAGER)) {
            return Optional.empty();
        }
        return Optional.of(
                role.equals(ApproverRole.BUDGET_OWNER)
                        ? organisation.chainAbove(original).stream().collect(Collectors.toSet())
                        : Set.copyOf(organisation.members(role.key())));
    }

    private static String whoMay(ApproverRole role) {
        return role.equals(ApproverRole.BUDGET_OWNER)
                ? WORDS.say("move.budget-owner")
                : WORDS.say("move.group", role.said());
    }

    private Optional<Candidate> held(ApprovalStep step, PersonId by) {
        return offered.of(step.id()).stream()
                .filter(candidate -> candidate.person().equals(by))
                .findFirst();
    }

    private static PersonId original(Candidate held) {
        return held.onBehalfOf() == null ? held.person() : held.onBehalfOf();
    }

    private boolean isSuperior(PersonId superior, PersonId person) {
        return organisation.chainAbove(person).contains(superior);
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
