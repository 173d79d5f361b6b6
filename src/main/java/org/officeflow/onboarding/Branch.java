package org.officeflow.onboarding;

import java.util.Locale;

/** The parts of an onboarding that go on side by side. */
public enum Branch {
    PAYROLL,
    WORKPLACE,
    EQUIPMENT,
    ACCESS,
    BADGE,
    TRAINING,
    BUDDY;

    /** As decision tables and models write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such branch */
    public static Branch of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
