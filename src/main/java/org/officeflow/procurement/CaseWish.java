package org.officeflow.procurement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.catalogue.ItemId;

/**
 * What another procedure needs to be bought.
 *
 * @param forCase reference of the case that asks, for example {@code ON-2026-00001/3}
 * @param requester who answers for it here; four eyes count for them
 * @param subject what it is for, one line
 */
public record CaseWish(
        String forCase,
        PersonId requester,
        String subject,
        ItemId item,
        int quantity,
        CostCentreId costCentre,
        @Nullable LocalDate neededBy) {}
