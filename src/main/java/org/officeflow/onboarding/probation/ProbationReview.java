package org.officeflow.onboarding.probation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * A talk of a manager with a new colleague.
 *
 * @param round 0 at first, 1 after an extension
 * @param position its place in the round, from 0
 * @param course {@code well}, {@code partly} or {@code not-well}
 * @param agreements what both agreed on; the colleague reads it
 * @param concerns for the manager, whoever is above, and human resources
 * @param reply what the colleague says of the agreements
 */
public record ProbationReview(
        int round,
        int position,
        LocalDate plannedOn,
        @Nullable PersonId heldBy,
        @Nullable Instant heldAt,
        @Nullable String course,
        @Nullable String agreements,
        @Nullable String concerns,
        @Nullable Instant acknowledgedAt,
        @Nullable String reply) {}
