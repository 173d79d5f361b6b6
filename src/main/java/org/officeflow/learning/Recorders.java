package org.officeflow.learning;

import java.util.Set;
import java.util.stream.Stream;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Which group records or checks a training; never one where nobody else is than whoever may not. */
@Component
class Recorders {

    private static final Group[] OTHERWISE = {Group.HR, Group.OFFICE, Group.MANAGING_DIRECTOR};

    private final Organisation organisation;

    Recorders(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Key of the group: this one, or the next in which there is anybody else than these. */
    String group(String wanted, Set<PersonId> excluded) {
        return Stream.concat(Stream.of(wanted), Stream.of(OTHERWISE).map(Group::key))
                .filter(group -> !excluded.containsAll(organisation.members(group)))
                .findFirst()
                .orElse(wanted);
    }
}
