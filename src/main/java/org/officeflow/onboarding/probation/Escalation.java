package org.officeflow.onboarding.probation;

import java.util.Locale;

/** Who may decide on a probation beside the manager, because the manager has not. */
public enum Escalation {
    NONE,
    /** Whoever is above the manager. */
    SUPERIOR,
    HUMAN_RESOURCES;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Escalation of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
