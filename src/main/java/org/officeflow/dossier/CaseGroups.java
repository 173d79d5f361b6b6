package org.officeflow.dossier;

import java.util.Collection;
import java.util.Set;
import org.officeflow.organisation.Group;

/**
 * What groups see of all cases of a procedure, whoever they are about.
 *
 * @param readers groups whose members read every case
 * @param overseers groups that see figures over all of them
 */
public record CaseGroups(Set<Group> readers, Set<Group> overseers) {

    /** Cases about people that the whole office helps with. */
    public static final CaseGroups OF_THE_OFFICE = new CaseGroups(
            Set.of(Group.OFFICE, Group.HR, Group.AUDITOR, Group.ADMIN),
            Set.of(Group.OFFICE, Group.HR, Group.AUDITOR, Group.ANALYST, Group.OPERATOR, Group.ADMIN));

    public CaseGroups {
        readers = Set.copyOf(readers);
        overseers = Set.copyOf(overseers);
    }

    /** Whether a member of these groups reads every case. */
    public boolean readAll(Collection<String> groups) {
        return readers.stream().anyMatch(group -> groups.contains(group.key()));
    }
}
