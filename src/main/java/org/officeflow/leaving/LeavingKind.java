package org.officeflow.leaving;

import java.util.Locale;

/** What kind of thing has to come back. */
public enum LeavingKind {
    /** Lies on a shelf again once it is back. */
    EQUIPMENT,
    /** Badge and keys. */
    BADGE,
    /** Ends at the minute that is set for it. */
    ACCESS,
    /** Something to be settled, such as the entry in payroll. */
    RECORD;

    /** As tables, forms and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static LeavingKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
