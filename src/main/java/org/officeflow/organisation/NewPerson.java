package org.officeflow.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is going to work here.
 *
 * @param department one in use
 * @param manager line manager, null for the top of the house
 * @param site key of the site where they will work, null for none of its own
 * @param email null as long as they have none
 * @param startsOn the day that is expected to be their first
 */
public record NewPerson(
        String name,
        String jobTitle,
        String department,
        @Nullable PersonId manager,
        @Nullable String site,
        @Nullable String email,
        LocalDate startsOn) {}
