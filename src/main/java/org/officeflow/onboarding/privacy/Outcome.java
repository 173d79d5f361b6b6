package org.officeflow.onboarding.privacy;

import java.util.Locale;

/** How somebody's time here ended. */
public enum Outcome {
    /** They never came. */
    CANCELLED,
    /** They worked here. */
    LEFT,
    /** They were to leave, and stay after all. */
    STAYED;

    /** As the table of retention writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
