package org.officeflow.onboarding.preboarding;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.OnboardingNumber;

/**
 * What a new colleague has told so far.
 *
 * @param givenAt when they handed it in last
 * @param sentBackBecause what human resources asked them to correct
 */
public record Preboarding(
        OnboardingNumber onboarding,
        PreboardingState state,
        @Nullable Instant givenAt,
        @Nullable String sentBackBecause,
        Map<Detail, String> details) {

    public Preboarding {
        details = Map.copyOf(details);
    }

    /** What they told of private matters belongs in no log. */
    @Override
    public String toString() {
        return "Preboarding[" + onboarding + ", " + state + "]";
    }
}
