package org.officeflow.cockpit.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.engine.figures.CaseFilter;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Over which cases a person may see figures: over all of a procedure when the procedure says so of one of their groups, else over
 * those that they themselves or somebody who reports to them started, if the procedure lets superiors see anything. A procedure that
 * tells nothing of its cases is never counted.
 */
@Component
public class KnownCases {

    private final List<Cases> procedures;
    private final List<TeamTasks> seenByTeams;
    private final Organisation organisation;

    KnownCases(List<Cases> procedures, List<TeamTasks> seenByTeams, Organisation organisation) {
        this.procedures = procedures;
        this.seenByTeams = seenByTeams;
        this.organisation = organisation;
    }

    /** All cases of the procedures that the members of these groups oversee. */
    public CaseFilter everybodys(Collection<String> groups) {
        return CaseFilter.all(keys(procedure -> oversees(groups, procedure)));
    }

    /** The own cases of a person, and those of their people, in all other procedures. */
    public CaseFilter ownOnly(PersonId person, Collection<String> groups) {
        return CaseFilter.startedBy(
                keys(procedure -> !oversees(groups, procedure) && seenBySuperiors(procedure)),
                people(person).stream().map(PersonId::value).toList());
    }

    /** A person and everybody who reports to them, directly or through others. */
    public List<PersonId> people(PersonId person) {
        var people = new ArrayList<PersonId>();
        people.add(person);
        people.addAll(organisation.allBelow(person));
        return people;
    }

    private boolean seenBySuperiors(Cases procedure) {
        return seenByTeams.stream().anyMatch(team -> team.kind().equals(procedure.procedure()));
    }

    private List<String> keys(Predicate<Cases> which) {
        return procedures.stream().filter(which).map(Cases::procedure).toList();
    }

    private static boolean oversees(Collection<String> groups, Cases procedure) {
        return procedure.overseers().stream().anyMatch(group -> groups.contains(group.key()));
    }
}
