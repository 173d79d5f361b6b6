package org.officeflow.organisation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.officeflow.organisation.importing.ImportFollowUp;
import org.springframework.stereotype.Component;

/** Brings the accounts in step whenever people or their roles changed. */
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
        var given = given();
        var working = everybody.stream()
                .filter(Person::active)
                .map(person -> {
                    var groups = EnumSet.of(Group.EMPLOYEE);
                    groups.addAll(given.getOrDefault(person.id(), Set.of()));
                    if (managers.contains(person.id())) {
                        groups.add(Group.MANAGER);
                    }
                    return new Account(person.id(), person.name(), person.email(), groups);
                })
                .toList();
        var left = everybody.stream()
                .filter(person -> !person.active())
                .map(Person::id)
                .toList();
        accounts.keepInStep(working, left);
    }

    private Map<PersonId, Set<Group>> given() {
        var given = new HashMap<PersonId, Set<Group>>();
        for (var membership : people.memberships()) {
            Group.of(membership.role())
                    .ifPresent(group -> given.computeIfAbsent(membership.person(), id -> EnumSet.noneOf(Group.class))
                            .add(group));
        }
        return given;
    }
}
