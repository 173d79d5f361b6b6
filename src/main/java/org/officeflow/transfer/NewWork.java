package org.officeflow.transfer;

import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.Workplace;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;

/**
 * What somebody does, where and for whom.
 *
 * @param site key of a site, null for none of its own
 * @param manager null for the head of the house alone
 */
public record NewWork(
        String jobTitle,
        String department,
        @Nullable String site,
        Workplace workplace,
        @Nullable PersonId manager,
        CostCentreId costCentre) {}
