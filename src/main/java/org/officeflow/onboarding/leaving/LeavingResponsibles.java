package org.officeflow.onboarding.leaving;

import org.officeflow.onboarding.Responsibles.Assignment;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
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
        if (!item.responsible().equals(Belongings.MANAGER)) {
            return new Assignment(null, item.responsible());
        }
        return organisation
                .managerOf(offboardings.get(item.offboarding()).person())
                .map(manager -> new Assignment(manager, null))
                .orElseGet(() -> new Assignment(null, Group.OFFICE.key()));
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
