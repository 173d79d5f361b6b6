package org.officeflow.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.Workplace;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;

/** That somebody is to change their work, as whoever announces it writes it: what is null stays as it is. */
public record TransferWish(
        PersonId person,
        TransferKind kind,
        @Nullable String jobTitle,
        @Nullable String department,
        @Nullable String site,
        @Nullable Workplace workplace,
        @Nullable PersonId manager,
        @Nullable CostCentreId costCentre,
        LocalDate effectiveOn,
        String reason) {}
