package org.officeflow.organisation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.officeflow.organisation.importing.ImportFollowUp;
import org.springframework.stereotype.Component;

/** Brings accounts in step whenever people or their roles changed. */
@Component
class AccountKeeper implements ImportFollowUp {

    private final People people;
    private final Accounts accounts;

    AccountKeeper(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PeopleKind.NAME, RolesKind.NAME);
    }

    @Override
    public void afterImport() {
        var everybody = people.all();
        var managers = new HashSet<>(people.withReports());
        var given = given(true);
        var taken = given(false);
        var working = everybody.stream()
                .filter(Person::active)
                .map(person -> account(
                        person,
                        managers.contains(person.id()),
                        given.getOrDefault(person.id(), Set.of()),
                        taken.getOrDefault(person.id(), Set.of())))
                .toList();
        var left = everybody.stream()
                .filter(person -> !person.active())
                .map(Person::id)
                .toList();
        accounts.keepInStep(working, left);
    }

    /** Brings the account of one person in step, and nobody else's. */
    void keep(PersonId id) {
        var person = people.find(id).orElseThrow();
        if (!person.active()) {
            accounts.close(id);
            return;
        }
        var roles = people.memberships(id);
        accounts.keep(account(person, people.isManager(id), groups(roles, true), groups(roles, false)));
    }

    private static Account account(Person person, boolean isManager, Set<Group> given, Set<Group> taken) {
        var groups = EnumSet.of(Group.EMPLOYEE);
        groups.addAll(given);
        if (isManager) {
            groups.add(Group.MANAGER);
        }
        var former = EnumSet.of(Group.MANAGER);
        former.addAll(taken);
        former.removeAll(groups);
        return new Account(person.id(), person.name(), person.email(), groups, former);
    }

    private static Set<Group> groups(List<People.Membership> roles, boolean active) {
        return roles.stream()
                .filter(role -> role.active() == active)
                .flatMap(role -> Group.of(role.role()).stream())
                .collect(Collectors.toSet());
    }

    private Map<PersonId, Set<Group>> given(boolean active) {
        var given = new HashMap<PersonId, Set<Group>>();
        for (var membership : people.memberships()) {
            if (membership.active() == active) {
                Group.of(membership.role()).ifPresent(group -> given.computeIfAbsent(
                                membership.person(), id -> EnumSet.noneOf(Group.class))
                        .add(group));
            }
        }
        return given;
    }
}
