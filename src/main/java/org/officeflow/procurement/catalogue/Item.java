package org.officeflow.procurement.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something in the catalogue.
 *
 * @param unit what one of it is: piece, box, hour
 * @param vatRate per cent
 * @param standardCost what one is reckoned to cost, euro, up to four decimals
 * @param reorderPoint stock at which more is ordered
 * @param safetyStock stock that should always be there
 * @param active false once it is no longer bought
 */
public record Item(
        ItemId id,
        String name,
        @Nullable String description,
        Category category,
        String unit,
        BigDecimal vatRate,
        BigDecimal standardCost,
        int reorderPoint,
        int safetyStock,
        boolean active) {}
