package org.officeflow.cockpit.team;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.engine.tasks.OpenTasks;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Report;
import org.springframework.stereotype.Component;

/** Whose tasks a superior sees, and of which procedures. */
@Component
class Team {

    private final Organisation organisation;
    private final Map<String, TeamTasks> procedures;

    Team(Organisation organisation, List<TeamTasks> procedures) {
        this.organisation = organisation;
        this.procedures = procedures.stream().collect(Collectors.toMap(TeamTasks::kind, Function.identity()));
    }

    /** Everybody below, direct reports first. */
    List<Report> of(PersonId superior) {
        return organisation.below(superior);
    }

    /**
     * One of the superior's people.
     *
     * @throws NotFoundException (HTTP 404) for anybody else
     */
    static Person member(List<Report> team, String person) {
        return team.stream()
                .map(Report::person)
                .filter(member -> member.id().value().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is nobody like this among your people."));
    }

    /** Everybody of the team but one. */
    static List<PersonId> others(List<Report> team, PersonId one) {
        return team.stream()
                .map(report -> report.person().id())
                .filter(person -> !person.equals(one))
                .toList();
    }

    /** The procedures of which superiors see anything. */
    List<String> kinds() {
        return List.copyOf(procedures.keySet());
    }

    TeamTasks procedure(String kind) {
        return procedures.get(kind);
    }

    /** What of the engine's tasks they see, besides decisions, which wait for people in the approval rounds. */
    OpenTasks.Scope others() {
        return new OpenTasks.Scope(
                kinds(),
                ApprovalRoundContract.DECIDE_ON_CASE,
                procedures.values().stream()
                        .flatMap(procedure -> procedure.keptBack().stream())
                        .collect(Collectors.toSet()));
    }
}
