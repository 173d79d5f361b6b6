package org.officeflow.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/** A first day as somebody set it. */
public record StartDay(Instant at, PersonId person, LocalDate day, @Nullable String reason) {

    static StartDay of(Onboardings.StartDate set) {
        return new StartDay(set.at(), set.person(), set.to(), set.reason());
    }
}
