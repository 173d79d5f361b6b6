package org.officeflow.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who decides for somebody else while they are away.
 *
 * @param person who is away
 * @param deputy who decides for them
 * @param from first day
 * @param to last day, included; before {@code from} if it was taken back before it began
 * @param maxAmount euro up to which the deputy decides, included; null for any amount
 * @param kind the one kind of case the deputy decides, for example {@code purchase-request}; null for every kind
 */
public record Deputy(
        UUID id,
        PersonId person,
        PersonId deputy,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal maxAmount,
        @Nullable String kind,
        PersonId createdBy,
        Instant createdAt) {

    /** Whether the day lies in the period. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the deputy may decide this kind of case of this amount; null for a case without an amount. */
    public boolean covers(String caseKind, @Nullable BigDecimal amount) {
        return (kind == null || kind.equals(caseKind))
                && (maxAmount == null || amount == null || amount.compareTo(maxAmount) <= 0);
    }
}
