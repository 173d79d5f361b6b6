package org.officeflow.leaving;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/** A last day as somebody set it. */
public record LastDay(Instant at, PersonId person, LocalDate day, Instant accessEndsAt, @Nullable String reason) {

    static LastDay of(Offboardings.Day set) {
        return new LastDay(set.at(), set.person(), set.lastDay(), set.accessEndsAt(), set.reason());
    }
}
