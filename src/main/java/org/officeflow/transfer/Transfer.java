package org.officeflow.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * Somebody who works here and changes their work.
 *
 * @param work what they do from the effective day on
 * @param before what they did when it was announced
 * @param reason for human resources and the two managers alone
 * @param agreedBy who agreed; null as long as nobody has
 * @param reportsTo who leads their people from then on; null where these stay with them
 * @param obstacle why the change could not be recorded on its day; null where it could
 */
public record Transfer(
        TransferNumber number,
        PersonId person,
        TransferKind kind,
        NewWork work,
        Before before,
        LocalDate effectiveOn,
        String reason,
        PersonId announcedBy,
        Instant announcedAt,
        TransferState state,
        @Nullable PersonId agreedBy,
        @Nullable PersonId reportsTo,
        @Nullable String obstacle) {

    /** @param site key of a site, null for none */
    public record Before(String jobTitle, String department, @Nullable String site, @Nullable PersonId manager) {}

    /** Whether they work at another place from then on. */
    public boolean changesSite() {
        return !Objects.equals(before.site(), work.site());
    }

    /** Whether payroll books them elsewhere from then on. */
    public boolean changesBooking() {
        return !before.department().equals(work.costCentre().value())
                || !before.department().equals(work.department())
                || !Objects.equals(before.manager(), work.manager());
    }
}
