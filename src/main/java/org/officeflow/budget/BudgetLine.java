package org.officeflow.budget;

import org.officeflow.organisation.CostCentreId;

/** The budget of one cost centre in one calendar year. */
public record BudgetLine(CostCentreId costCentre, int year) {

    @Override
    public String toString() {
        return costCentre.value() + " " + year;
    }
}
