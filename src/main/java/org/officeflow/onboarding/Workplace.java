package org.officeflow.onboarding;

import java.util.Locale;

/** Where somebody works most of the time. */
public enum Workplace {
    OFFICE,
    REMOTE;

    /** As forms and decision tables write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such workplace */
    public static Workplace of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
