package org.officeflow.onboarding.probation;

import java.util.Locale;

/** Where a probation stands. */
public enum ProbationState {
    /** Nobody has decided yet. */
    RUNNING,
    /** The colleague stays. */
    CONFIRMED,
    /** The employment ends. */
    ENDED,
    /** The last day passed and nobody had decided; it stays so. */
    UNDECIDED,
    /** The colleague leaves for another reason. */
    LEFT;

    /** As tables and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProbationState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
