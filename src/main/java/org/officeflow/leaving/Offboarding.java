package org.officeflow.leaving;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * Somebody who leaves, from the notice until everything is back.
 *
 * @param reason null once it is forgotten
 * @param lastDay the last day on which they work here, by the calendar of their place
 * @param accessEndsAt the minute from which they are let into nothing any more; at the latest the end of the last day
 * @param successor who takes their work; null for their manager
 * @param interview whether there is an exit interview
 * @param lateReason why it was announced after the last day, or they are let into nothing at once
 * @param loginClosedAt null as long as they may log in
 * @param leftAt null as long as they are employed
 */
public record Offboarding(
        OffboardingNumber number,
        PersonId person,
        @Nullable LeavingReason reason,
        LocalDate lastDay,
        Instant accessEndsAt,
        @Nullable PersonId successor,
        boolean interview,
        @Nullable String lateReason,
        PersonId announcedBy,
        Instant announcedAt,
        OffboardingState state,
        @Nullable Instant loginClosedAt,
        @Nullable Instant leftAt) {

    public boolean isRunning() {
        return state == OffboardingState.RUNNING;
    }
}
