package org.officeflow.approval;

import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * A person who may decide a step.
 *
 * @param onBehalfOf whose deputy they are in this step, or null
 */
public record Candidate(PersonId person, @Nullable PersonId onBehalfOf) {}
