package org.officeflow.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * One thing that happened in a case.
 *
 * @param reference business key of the case
 * @param actor who did it, or null where Officeflow did
 * @param what what happened, a short sentence in the office's words
 * @param detail more about it, such as a reason
 */
public record TimelineEntry(
        String reference, Instant at, @Nullable PersonId actor, String what, @Nullable String detail) {}
