package org.officeflow.onboarding.leaving;

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

    /** The group that does something for this case: another one where whoever leaves is the only member. */
    @Transactional(readOnly = true)
    public String group(OffboardingNumber number, Group group) {
        return without(offboardings.get(number).person(), group.key());
    }

    private String without(PersonId person, String group) {
        return Stream.of(group, Group.OFFICE.key(), Group.MANAGING_DIRECTOR.key())
                .filter(each -> organisation.members(each).stream().anyMatch(member -> !member.equals(person)))
                .findFirst()
                .orElse(group);
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
