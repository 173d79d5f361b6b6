package org.officeflow.procurement;

import java.math.BigDecimal;

/**
 * A supplier's offer for the whole request.
 *
 * @param amount in the office's currency without tax
 */
public record Quote(String supplier, BigDecimal amount) {}
