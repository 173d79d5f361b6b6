package org.officeflow.leaving;

import java.util.List;
import java.util.stream.Stream;
import org.officeflow.onboarding.Responsibles.Assignment;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sees to what when somebody leaves. */
@Component
public class LeavingResponsibles {

    private final Offboardings offboardings;
    private final Organisation organisation;

    LeavingResponsibles(Offboardings offboardings, Organisation organisation) {
        this.offboardings = offboardings;
        this.organisation = organisation;
    }

    /** Who sees to an item now: a group, or the manager of whoever leaves; at the top of the house the office. */
    @Transactional(readOnly = true)
    public Assignment of(LeavingItem item) {
        var person = offboardings.get(item.offboarding()).person();
        if (!item.responsible().equals(Belongings.MANAGER)) {
            return new Assignment(null, without(person, item.responsible()));
        }
        return organisation
                .managerOf(person)
                .map(manager -> new Assignment(manager, null))
                .orElseGet(() -> new Assignment(null, without(person, Group.OFFICE.key())));
    }

    /** Who does what whoever leaves may not read: the group without them; where nobody is left, the managing directors. */
    @Transactional(readOnly = true)
    public Others others(OffboardingNumber number, Group group) {
        var person = offboardings.get(number).person();
        return others(person, isAnybodyLeft(person, group.key()) ? group.key() : Group.MANAGING_DIRECTOR.key());
    }

    /** The members of the group that sees to an item, without whoever leaves. */
    @Transactional(readOnly = true)
    public Others others(LeavingItem item, String group) {
        return others(offboardings.get(item.offboarding()).person(), group);
    }

    private Others others(PersonId person, String group) {
        var members = organisation.members(group);
        return new Others(
                group,
                members.contains(person),
                members.stream().filter(member -> !member.equals(person)).toList());
    }

    /**
     * A group without whoever leaves.
     *
     * @param group its key
     * @param isOneOfThem whether whoever leaves is a member
     * @param people the other members
     */
    public record Others(String group, boolean isOneOfThem, List<PersonId> people) {

        public Others {
            people = List.copyOf(people);
        }
    }

    private String without(PersonId person, String group) {
        return Stream.of(group, Group.OFFICE.key(), Group.MANAGING_DIRECTOR.key())
                .filter(each -> isAnybodyLeft(person, each))
                .findFirst()
                .orElse(group);
    }

    private boolean isAnybodyLeft(PersonId person, String group) {
        return organisation.members(group).stream().anyMatch(member -> !member.equals(person));
    }

    /** The same in words. */
    @Transactional(readOnly = true)
    public String said(LeavingItem item) {
        var assignment = of(item);
        return assignment.person() == null
                ? Group.of(String.valueOf(assignment.group())).map(Group::said).orElse(item.responsible())
                : organisation.get(assignment.person()).name();
    }
}
