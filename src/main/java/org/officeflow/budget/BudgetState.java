package org.officeflow.budget;

import java.math.BigDecimal;

/** What a budget line stands at, in euro. Reserved: asked for; committed: ordered; spent: invoiced. */
public record BudgetState(
        BudgetLine line, BigDecimal budget, BigDecimal spent, BigDecimal committed, BigDecimal reserved) {

    /** What is still free; negative when the line is overrun. */
    public BigDecimal available() {
        return budget.subtract(spent).subtract(committed).subtract(reserved);
    }
}
