package org.officeflow.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.officeflow.organisation.Deputy;
import org.officeflow.organisation.PersonId;

/**
 * One person's absence.
 *
 * @param period who stands in, for which days and up to which amount
 */
public record Absence(AbsenceNumber number, Deputy period, PersonId registeredBy) {

    /** Whether it has begun, or has been over for long, on this day. */
    boolean hasBegunOn(LocalDate day) {
        return !period.from().isAfter(day);
    }

    /** The first moment of the first day. */
    public Instant beginsAt(ZoneId office) {
        return period.from().atStartOfDay(office).toInstant();
    }

    /** The first moment after the last day. */
    public Instant endsAt(ZoneId office) {
        return period.to().plusDays(1).atStartOfDay(office).toInstant();
    }
}
