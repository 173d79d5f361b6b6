package org.officeflow.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, or did.
 *
 * @param manager line manager, null for the top of the house
 * @param active false once the person left; their name stays for the history
 */
public record Person(
        PersonId id,
        String name,
        String jobTitle,
        String department,
        @Nullable PersonId manager,
        @Nullable String email,
        LocalDate hiredOn,
        boolean active) {

    /** The department's cost centre. */
    public CostCentreId costCentre() {
        return new CostCentreId(department);
    }
}
