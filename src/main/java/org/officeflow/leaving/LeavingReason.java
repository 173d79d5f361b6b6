package org.officeflow.leaving;

import java.util.Locale;

/** Why somebody leaves; only whoever runs the case and human resources read it. */
public enum LeavingReason {
    RESIGNATION,
    END_OF_CONTRACT,
    DISMISSAL,
    END_OF_PROBATION,
    RETIREMENT,
    OTHER;

    /** As tables, forms and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such reason */
    public static LeavingReason of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
