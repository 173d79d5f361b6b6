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
        var given = given(true);
        var taken = given(false);
        var working = everybody.stream()
                .filter(Person::active)
                .map(person -> {
                    var groups = EnumSet.of(Group.EMPLOYEE);
                    groups.addAll(given.getOrDefault(person.id(), Set.of()));
                    if (managers.contains(person.id())) {
                        groups.add(Group.MANAGER);
                    }
                    var former = EnumSet.of(Group.MANAGER);
                    former.addAll(taken.getOrDefault(person.id(), Set.of()));
                    former.removeAll(groups);
                    return new Account(person.id(), person.name(), person.email(), groups, former);
                })
                .toList();
        var left = everybody.stream()
                .filter(person -> !person.active())
                .map(Person::id)
                .toList();
        accounts.keepInStep(working, left);
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
