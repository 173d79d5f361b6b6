package org.officeflow.cockpit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.officeflow.dossier.Cases;
import org.officeflow.dossier.TeamTasks;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;

/** Whose cases count for whom: what a procedure keeps to itself is in nobody's figures. */
class KnownCasesTest {

    private static final PersonId MANAGER = new PersonId("manager");

    private final Organisation organisation = mock(Organisation.class);
    private final KnownCases known = new KnownCases(
            List.of(procedure("open", Set.of(Group.FINANCE)), procedure("private", Set.of(Group.HR))),
            List.of(seenBySuperiors("open"), seenBySuperiors("unknown")),
            organisation);

    @Test
    void overseersSeeEverybodysCases() {
        assertThat(known.everybodys(List.of("finance", "employee")).procedures())
                .containsExactly("open");
        assertThat(known.everybodys(List.of("finance")).startedBy()).isNull();
        assertThat(known.everybodys(List.of("hr")).procedures()).containsExactly("private");
        assertThat(known.everybodys(List.of("manager")).procedures()).isEmpty();
    }

    @Test
    void superiorsSeeTheirPeoplesCasesWhereTheProcedureAllowsIt() {
        when(organisation.allBelow(MANAGER)).thenReturn(List.of(new PersonId("employee"), new PersonId("left")));
        var own = known.ownOnly(MANAGER, List.of("manager"));
        assertThat(own.procedures()).containsExactly("open");
        assertThat(own.startedBy()).containsExactly("manager", "employee", "left");
        assertThat(known.ownOnly(MANAGER, List.of("finance")).procedures())
                .as("counted for everybody already")
                .isEmpty();
    }

    private static Cases procedure(String key, Set<Group> overseers) {
        var procedure = mock(Cases.class);
        when(procedure.procedure()).thenReturn(key);
        when(procedure.overseers()).thenReturn(overseers);
        return procedure;
    }

    private static TeamTasks seenBySuperiors(String key) {
        var team = mock(TeamTasks.class);
        when(team.kind()).thenReturn(key);
        return team;
    }
}
