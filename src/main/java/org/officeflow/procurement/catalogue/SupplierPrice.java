package org.officeflow.procurement.catalogue;

import java.math.BigDecimal;

/**
 * What a supplier asks for an item.
 *
 * @param price euro for one unit without VAT, up to four decimals
 * @param leadTimeDays days from order to delivery
 */
public record SupplierPrice(
        ItemId item, SupplierId supplier, BigDecimal price, int leadTimeDays, int minOrderQty, int maxOrderQty) {}
