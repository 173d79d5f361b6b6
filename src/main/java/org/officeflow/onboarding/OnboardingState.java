package org.officeflow.onboarding;

import java.util.Locale;

/** Where an onboarding stands. */
public enum OnboardingState {
    /** The colleague is expected. */
    EXPECTED,
    /** The colleague works here; what is left goes on. */
    ARRIVED,
    /** Everything is done. */
    SETTLED,
    /** They left before everything was done. */
    LEFT,
    /** They do not come. */
    CANCELLED;

    /** As tables and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OnboardingState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing happens any more. */
    public boolean isEnd() {
        return this == SETTLED || this == LEFT || this == CANCELLED;
    }
}
