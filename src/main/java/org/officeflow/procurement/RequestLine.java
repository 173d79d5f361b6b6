package org.officeflow.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a purchase request.
 *
 * @param position number of the line, from 1
 * @param item code in the catalogue, or null for free text
 * @param quantity requested
 * @param unitPrice in the office's currency without tax; from the catalogue, or estimated
 * @param approvedQuantity what the approvers left of it
 */
public record RequestLine(
        int position,
        @Nullable String item,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal approvedQuantity) {

    /** What the line costs without tax, as far as it is approved, in cents rounded half up. */
    public BigDecimal amount() {
        return approvedQuantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }

    RequestLine withApprovedQuantity(BigDecimal approved) {
        return new RequestLine(position, item, description, quantity, unitPrice, approved);
    }
}
