package org.officeflow.leaving;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * That somebody leaves, as somebody announces it.
 *
 * @param successor who takes their work; null for their manager
 * @param lateReason needed where the last day has passed, or their accesses end at once
 */
public record LeavingNotice(
        PersonId person,
        LeavingReason reason,
        LocalDate lastDay,
        AccessEnd accessEnd,
        @Nullable PersonId successor,
        boolean interview,
        @Nullable String lateReason) {

    /** When somebody is let into nothing any more. */
    public sealed interface AccessEnd {

        /** When the office closes on the last day. */
        record WithLastDay() implements AccessEnd {}

        /** This very minute; for human resources to say. */
        record AtOnce() implements AccessEnd {}

        /** At a minute, on the clock of their place. */
        record At(LocalDateTime time) implements AccessEnd {}
    }
}
