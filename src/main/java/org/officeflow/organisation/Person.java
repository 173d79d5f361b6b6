package org.officeflow.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, did, or is going to.
 *
 * @param manager line manager, null for the top of the house
 * @param hiredOn first day; expected to be it as long as they have not begun
 * @param active whether they work here; false before they begin, and once they left: their name stays for the history
 * @param site key of the site where they work, null if none is said; see {@link WorkingCalendars}
 */
public record Person(
        PersonId id,
        String name,
        String jobTitle,
        String department,
        @Nullable PersonId manager,
        @Nullable String email,
        LocalDate hiredOn,
        boolean active,
        @Nullable String site) {

    /** The department's cost centre. */
    public CostCentreId costCentre() {
        return new CostCentreId(department);
    }
}
