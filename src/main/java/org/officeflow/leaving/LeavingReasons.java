package org.officeflow.leaving;

import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.ReasonReaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why somebody leaves, why the day moved or why they stay: for human resources and whoever announced it. */
@Component
class LeavingReasons implements ReasonReaders {

    private final Offboardings offboardings;
    private final LeavingResponsibles responsibles;

    LeavingReasons(Offboardings offboardings, LeavingResponsibles responsibles) {
        this.offboardings = offboardings;
        this.responsibles = responsibles;
    }

    @Override
    public boolean owns(String reference) {
        return OffboardingNumber.isValid(reference);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String reference, PersonId reader) {
        return offboardings
                .find(new OffboardingNumber(reference))
                .filter(one -> mayRead(one, reader))
                .isPresent();
    }

    boolean mayRead(Offboarding one, PersonId reader) {
        return reader.equals(one.announcedBy()) || isHumanResources(one, reader);
    }

    /** Whether they are of human resources, or stand in for them, and it is not about themselves. */
    boolean isHumanResources(Offboarding one, PersonId reader) {
        return responsibles.others(one.number(), Group.HR).people().contains(reader);
    }
}
