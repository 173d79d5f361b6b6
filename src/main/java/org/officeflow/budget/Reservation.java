package org.officeflow.budget;

import java.math.BigDecimal;

/** What came of asking a budget line for money. */
public sealed interface Reservation {

    /**
     * The money is held.
     *
     * @param overrun whether it was granted beyond the budget
     */
    record Reserved(BudgetLine line, BigDecimal amount, boolean overrun) implements Reservation {}

    /**
     * The line has not enough left; nothing was moved.
     *
     * @param state the line without what the same reference holds already
     * @param requested the amount asked for in all
     */
    record Exceeded(BudgetState state, BigDecimal requested) implements Reservation {

        /** What is missing, in euro, always above zero. */
        public BigDecimal shortfall() {
            return requested.subtract(state.available());
        }
    }
}
