package org.officeflow.onboarding.probation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * What somebody decided on a probation.
 *
 * @param kind {@code confirmed}, {@code extended}, {@code end-proposed}, {@code end-agreed}, {@code end-refused} or {@code settled}
 * @param reason in their own words
 */
public record ProbationDecision(Instant at, PersonId person, String kind, @Nullable String reason) {}
