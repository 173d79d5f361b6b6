package org.officeflow.onboarding.preboarding;

import java.util.Locale;

/** How far the details of a new colleague are. */
public enum PreboardingState {
    /** For the colleague to give. */
    OPEN,
    /** For human resources to check. */
    GIVEN,
    ACCEPTED,
    /** Human resources do without. */
    RENOUNCED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PreboardingState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
