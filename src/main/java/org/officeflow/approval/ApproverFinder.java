package org.officeflow.approval;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Resolves a role to the people who may decide. Four eyes: neither the requester, nor the person it is for, nor a deputy who is
 * either; where that leaves nobody, the next level up decides.
 */
@Component
class ApproverFinder {

    private static final List<Group> LAST_RESORT = List.of(Group.MANAGING_DIRECTOR, Group.FINANCE, Group.OFFICE);

    private final Organisation organisation;
    private final Deputies deputies;
    private final Clock clock;

    ApproverFinder(Organisation organisation, Deputies deputies, Clock clock) {
        this.organisation = organisation;
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * The candidates for a role in a case, deputies in place of people who are absent.
     *
     * @param taken people who have decided in this role already and may not do so again ("two of the managing directors")
     * @throws IllegalStateException if the whole office has nobody who may decide
     */
    List<Candidate> candidates(ApprovalCase subject, ApproverRole role, Collection<PersonId> taken) {
        var barred = new HashSet<>(subject.parties());
        barred.addAll(taken);
        var found = new LinkedHashSet<Candidate>();
        for (var person : holders(subject, role, barred)) {
            found.add(deputyFor(subject, person, barred));
        }
        return List.copyOf(found);
    }

    /** Who joins when a step is overdue: the superiors of those who were asked, or the last resort. */
    List<Candidate> superiors(ApprovalCase subject, List<Candidate> asked) {
        var barred = new HashSet<>(subject.parties());
        asked.forEach(candidate -> barred.add(candidate.person()));
        var joined = new LinkedHashSet<Candidate>();
        for (var candidate : asked) {
            deputies.actingFor(candidate.person(), clock.instant(), subject.kind(), subject.amount())
                    .filter(deputy -> !barred.contains(deputy))
                    .map(deputy -> new Candidate(deputy, candidate.person()))
                    .or(() -> above(candidate.person(), barred).map(superior -> new Candidate(superior, null)))
                    .ifPresent(joined::add);
        }
        if (joined.isEmpty()) {
            lastResort(barred).forEach(person -> joined.add(new Candidate(person, null)));
        }
        return List.copyOf(joined);
    }

    /** The office managers, as far as they may decide. */
    List<Candidate> officeManagers(ApprovalCase subject) {
        return organisation.members(Group.OFFICE).stream()
                .filter(person -> !subject.parties().contains(person))
                .map(person -> new Candidate(person, null))
                .toList();
    }

    private Collection<PersonId> holders(ApprovalCase subject, ApproverRole role, Set<PersonId> barred) {
        var named = named(subject, role);
        var allowed = named.stream().filter(person -> !barred.contains(person)).toList();
        if (!allowed.isEmpty()) {
            return allowed;
        }
        var nextLevel = new LinkedHashSet<PersonId>();
        named.forEach(person -> above(person, barred).ifPresent(nextLevel::add));
        if (nextLevel.isEmpty()) {
            above(subject.requester(), barred).ifPresent(nextLevel::add);
        }
        return nextLevel.isEmpty() ? lastResort(barred) : nextLevel;
    }

    private List<PersonId> named(ApprovalCase subject, ApproverRole role) {
        if (role.equals(ApproverRole.LINE_MANAGER)) {
            return organisation.managerOf(subject.requester()).stream().toList();
        }
        if (role.equals(ApproverRole.BUDGET_OWNER)) {
            var costCentre = subject.costCentre();
            return costCentre == null
                    ? List.of()
                    : organisation.ownerOf(costCentre).stream().toList();
        }
        var person = role.person().orElse(null);
        if (person != null) {
            return organisation
                    .find(person)
                    .filter(Person::active)
                    .map(Person::id)
                    .or(() -> organisation.managerOf(person))
                    .stream()
                    .toList();
        }
        var members = organisation.members(role.key());
        if (members.isEmpty() && Group.of(role.key()).isEmpty()) {
            throw new IllegalStateException("No group of people is called \"" + role.key() + "\".");
        }
        return members;
    }

    private java.util.Optional<PersonId> above(PersonId person, Set<PersonId> barred) {
        return organisation.chainAbove(person).stream()
                .filter(superior -> !barred.contains(superior))
                .findFirst();
    }

    private List<PersonId> lastResort(Set<PersonId> barred) {
        for (var group : LAST_RESORT) {
            var members = organisation.members(group).stream()
                    .filter(person -> !barred.contains(person))
                    .toList();
            if (!members.isEmpty()) {
                return members;
            }
        }
        throw new IllegalStateException(
                "Nobody in the office may decide on this: everyone who could is a party to it.");
    }

    private Candidate deputyFor(ApprovalCase subject, PersonId person, Set<PersonId> barred) {
        return deputies.actingFor(person, clock.instant(), subject.kind(), subject.amount())
                .filter(deputy -> !barred.contains(deputy))
                .map(deputy -> new Candidate(deputy, person))
                .orElseGet(() -> new Candidate(person, null));
    }
}
