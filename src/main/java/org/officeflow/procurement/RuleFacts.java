package org.officeflow.procurement;

import java.math.BigDecimal;

/**
 * What the decision table {@code determine-approvers} reads.
 *
 * @param decisiveAmount the request together with related ones of the last 30 days (split detection)
 */
public record RuleFacts(
        BigDecimal decisiveAmount,
        String category,
        boolean fromCatalogue,
        boolean withinBudget,
        boolean quotesWaived,
        int termMonths,
        boolean personalData,
        boolean newSupplier) {}
