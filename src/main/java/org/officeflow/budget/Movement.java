package org.officeflow.budget;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, in euro.
 *
 * @param amount what the step was about: reserved, committed or spent by it in all, or given back
 * @param reservedDelta what it changes in the line's reservations; likewise the other deltas
 * @param overrun whether the line is beyond its budget because of this movement
 * @param note why, where somebody said so
 */
public record Movement(
        long number,
        String reference,
        BudgetLine line,
        Kind kind,
        BigDecimal amount,
        BigDecimal reservedDelta,
        BigDecimal committedDelta,
        BigDecimal spentDelta,
        boolean overrun,
        @Nullable String note,
        Instant at) {

    /** The steps of money on its way: asked for, ordered, invoiced, given back. */
    public enum Kind {
        RESERVE,
        COMMIT,
        SPEND,
        RELEASE
    }
}
