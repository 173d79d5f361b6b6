package org.officeflow.budget;

import java.math.BigDecimal;
import java.util.List;

/** What an approver sees of a budget line: where it stands, and which references hold most of it, largest first. */
public record BudgetBreakdown(BudgetState state, List<Holding> largestHoldings) {

    public BudgetBreakdown {
        largestHoldings = List.copyOf(largestHoldings);
    }

    /** What one reference holds of the line and has not spent yet, in euro. */
    public record Holding(String reference, BigDecimal reserved, BigDecimal committed) {

        public BigDecimal total() {
            return reserved.add(committed);
        }
    }
}
