package org.officeflow.cockpit.team;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.officeflow.dossier.TeamTasks.TeamCase;
import org.officeflow.engine.tasks.OpenTask;
import org.officeflow.language.Words;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * To whom a task may go that is no decision. Who took it from the list of a group may be followed by another member of the group, though
 * not by a party of the case; what came to one person stays with that person.
 */
@Component
class OtherTasks {

    private static final Words WORDS = Words.of("cockpit");

    private static final TeamCase UNKNOWN = new TeamCase("", Set.of());

    private final Team team;
    private final Organisation organisation;

    OtherTasks(Team team, Organisation organisation) {
        this.team = team;
        this.organisation = organisation;
    }

    static String ownCase() {
        return WORDS.say("team.own-case");
    }

    /** What these tasks are about, by reference. */
    Map<String, TeamCase> cases(Collection<OpenTask> tasks) {
        return tasks.stream()
                .collect(Collectors.groupingBy(
                        OpenTask::procedure, Collectors.mapping(OpenTask::reference, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(each -> team.procedure(each.getKey()).cases(each.getValue()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    TeamCase caseOf(OpenTask task) {
        return cases(List.of(task)).getOrDefault(task.reference(), UNKNOWN);
    }

    /** What holds for one superior and these of their people, each group looked up once. */
    Rules rules(PersonId superior, Collection<PersonId> people) {
        return new Rules(superior, people);
    }

    /** To whom tasks may go. */
    final class Rules {

        private final PersonId superior;
        private final Collection<PersonId> people;
        private final Map<String, List<PersonId>> members = new HashMap<>();

        private Rules(PersonId superior, Collection<PersonId> people) {
            this.superior = superior;
            this.people = people;
        }

        /** Why the superior can give the task to nobody; empty where they may. */
        Optional<String> stays(OpenTask task, TeamCase about) {
            if (task.groups().isEmpty()) {
                return Optional.of(team.procedure(task.procedure()).whyTasksStay());
            }
            if (about.parties().contains(superior)) {
                return Optional.of(ownCase());
            }
            return takers(task, about).isEmpty()
                    ? Optional.of(WORDS.say("team.members", titles(task)))
                    : Optional.empty();
        }

        List<PersonId> takers(OpenTask task, TeamCase about) {
            return people.stream()
                    .filter(person -> !about.parties().contains(person))
                    .filter(person -> task.groups().stream()
                            .anyMatch(group -> members.computeIfAbsent(group, organisation::members)
                                    .contains(person)))
                    .toList();
        }
    }

    private static String titles(OpenTask task) {
        return task.groups().stream()
                .map(key -> Group.of(key).map(Group::said).orElse(key))
                .collect(Collectors.joining(", "));
    }
}
