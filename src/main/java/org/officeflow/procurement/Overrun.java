package org.officeflow.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * By how much a request exceeds what is left of a budget.
 *
 * @param amount in the office's currency
 * @param percentOfBudget of the whole budget of the line; 100 where there is none
 */
public record Overrun(BigDecimal amount, BigDecimal percentOfBudget) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    static Overrun of(BigDecimal wanted, BigDecimal available, BigDecimal budget) {
        var amount = wanted.subtract(available).max(BigDecimal.ZERO);
        var percent = budget.signum() <= 0 ? HUNDRED : amount.multiply(HUNDRED).divide(budget, 4, RoundingMode.HALF_UP);
        return new Overrun(amount, percent);
    }
}
