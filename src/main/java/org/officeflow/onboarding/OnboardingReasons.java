package org.officeflow.onboarding;

import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.timeline.ReasonReaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why a first day moved, a contract waited or somebody does not come: for human resources and the manager, never the colleague. */
@Component
class OnboardingReasons implements ReasonReaders {

    private final Onboardings onboardings;
    private final Responsibles responsibles;
    private final Organisation organisation;

    OnboardingReasons(Onboardings onboardings, Responsibles responsibles, Organisation organisation) {
        this.onboardings = onboardings;
        this.responsibles = responsibles;
        this.organisation = organisation;
    }

    @Override
    public boolean owns(String reference) {
        return OnboardingNumber.isValid(reference);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String reference, PersonId reader) {
        return onboardings
                .find(new OnboardingNumber(reference))
                .filter(one -> mayRead(one, reader))
                .isPresent();
    }

    private boolean mayRead(Onboarding one, PersonId reader) {
        return !reader.equals(one.employee())
                && (organisation.members(Group.HR).contains(reader)
                        || responsibles.manager(one).filter(reader::equals).isPresent());
    }

    /** A reason as this reader gets it; nothing where it is not for them. */
    String shown(Onboarding one, @Nullable String reason, @Nullable PersonId by, PersonId reader) {
        return reason != null && (reader.equals(by) || mayRead(one, reader)) ? reason : "";
    }
}
