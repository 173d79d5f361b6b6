package org.officeflow.onboarding.probation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has a say in a probation: whoever manages the colleague at that moment, never the colleague themselves. */
@Component
public class Deciders {

    private final Organisation organisation;

    Deciders(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Who manages the colleague now; empty where nobody does, and human resources decide. */
    @Transactional(readOnly = true)
    public Optional<PersonId> manager(Probation one) {
        return organisation.managerOf(one.employee());
    }

    /** Whoever is above the manager; empty at the top of the house. */
    @Transactional(readOnly = true)
    public Optional<PersonId> superior(Probation one) {
        return organisation.chainAbove(one.employee()).stream().skip(1).findFirst();
    }

    /** Human resources without the parties; where nobody is left, the managing directors. */
    @Transactional(readOnly = true)
    public Group humanResources(Probation one) {
        return members(Group.HR, one).isEmpty() ? Group.MANAGING_DIRECTOR : Group.HR;
    }

    /** Who is asked of {@link #humanResources}. */
    @Transactional(readOnly = true)
    public List<PersonId> inHumanResources(Probation one) {
        return members(humanResources(one), one);
    }

    /** Whether the colleague belongs to {@link #humanResources}, which then is asked person by person. */
    @Transactional(readOnly = true)
    public boolean isOneOfThem(Probation one) {
        return organisation.members(humanResources(one)).contains(one.employee());
    }

    /** Who has to decide now: on a proposed end human resources, else the manager and who joined. */
    @Transactional(readOnly = true)
    public List<PersonId> now(Probation one) {
        if (one.proposedBy() != null || manager(one).isEmpty()) {
            return inHumanResources(one);
        }
        var people = new ArrayList<PersonId>();
        manager(one).ifPresent(people::add);
        if (one.escalation() != Escalation.NONE) {
            superior(one).ifPresent(people::add);
        }
        if (one.escalation() == Escalation.HUMAN_RESOURCES) {
            people.addAll(inHumanResources(one));
        }
        return people.stream().distinct().toList();
    }

    /** Whether somebody may hold reviews with the colleague: the manager and whoever is above, or human resources without one. */
    boolean mayReview(Probation one, PersonId by) {
        var chain = organisation.chainAbove(one.employee());
        return !by.equals(one.employee())
                && (chain.contains(by)
                        || chain.isEmpty() && inHumanResources(one).contains(by));
    }

    /** Whether somebody may decide, as long as no end is proposed. */
    boolean mayDecide(Probation one, PersonId by) {
        return !by.equals(one.employee()) && now(one).contains(by);
    }

    private List<PersonId> members(Group group, Probation one) {
        return organisation.members(group).stream()
                .filter(person -> !person.equals(one.employee()) && !person.equals(one.proposedBy()))
                .toList();
    }
}
