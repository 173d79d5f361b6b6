package org.officeflow.onboarding;

import java.time.LocalDate;
import org.officeflow.organisation.PersonId;

/** Whoever keeps which trainings people have to follow, and did. */
public interface FollowedTrainings {

    /**
     * A training was followed as part of something else, such as an item of an onboarding: who has to follow it is asked no more. It
     * changes nothing for who does not have to, for a training with a certificate, for a day that does not count, or where there is no
     * such training.
     *
     * @param training its key
     * @param on the day on which it was followed
     * @param by who says so
     * @return whether it counts
     */
    boolean followed(PersonId person, String training, LocalDate on, PersonId by);
}
