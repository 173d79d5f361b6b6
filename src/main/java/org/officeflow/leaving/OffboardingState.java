package org.officeflow.leaving;

import java.util.Locale;

/** Where an offboarding stands. */
public enum OffboardingState {
    /** They leave; something may still have to come back. */
    RUNNING,
    /** They left and nothing is open. */
    CLEARED,
    /** They stay. */
    WITHDRAWN;

    /** As tables and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OffboardingState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing happens any more. */
    public boolean isEnd() {
        return this != RUNNING;
    }
}
