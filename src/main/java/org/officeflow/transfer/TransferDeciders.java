package org.officeflow.transfer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who decides on a transfer: never whoever it is about, and never alone whoever announced it. */
@Component
@Transactional(readOnly = true)
public class TransferDeciders {

    private final Organisation organisation;

    TransferDeciders(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * Who may agree: the present and the new manager, but whoever announced it; where nobody is left, human resources, and then the
     * managing directors.
     */
    public Set<PersonId> agreeing(Transfer one) {
        var managers = without(managers(one), one, true);
        if (!managers.isEmpty()) {
            return managers;
        }
        var others = without(organisation.members(Group.HR), one, true);
        return others.isEmpty() ? without(organisation.members(Group.MANAGING_DIRECTOR), one, true) : others;
    }

    /** Human resources without whoever it is about; where nobody is left, the managing directors. */
    public Set<PersonId> humanResources(Transfer one) {
        var people = without(organisation.members(Group.HR), one, false);
        return people.isEmpty() ? without(organisation.members(Group.MANAGING_DIRECTOR), one, false) : people;
    }

    /** Whether human resources can be asked as a group: nobody of them is who it is about. */
    public boolean isHumanResourcesOpen(Transfer one) {
        var members = organisation.members(Group.HR);
        return !members.isEmpty() && !members.contains(one.person());
    }

    /** The present and the new manager, as far as they work here. */
    public List<PersonId> managers(Transfer one) {
        return Stream.of(one.before().manager(), one.work().manager())
                .filter(manager -> manager != null
                        && organisation.find(manager).filter(Person::active).isPresent())
                .distinct()
                .toList();
    }

    /** Whether they read why. */
    public boolean readsReason(Transfer one, PersonId reader) {
        return !reader.equals(one.person())
                && (reader.equals(one.announcedBy())
                        || managers(one).contains(reader)
                        || humanResources(one).contains(reader));
    }

    private static Set<PersonId> without(List<PersonId> people, Transfer one, boolean announcer) {
        var left = new LinkedHashSet<>(people);
        left.remove(one.person());
        if (announcer) {
            left.remove(one.announcedBy());
        }
        return left;
    }
}
