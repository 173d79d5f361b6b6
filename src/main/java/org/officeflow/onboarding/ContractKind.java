package org.officeflow.onboarding;

import java.util.Locale;

/** Under what kind of contract somebody comes. */
public enum ContractKind {
    PERMANENT,
    FIXED_TERM,
    TEMP,
    INTERN,
    CONTRACTOR,
    /** Somebody who worked here before. */
    REHIRE;

    /** As forms and decision tables write it, for example {@code fixed-term}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static ContractKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it ends on a day that is agreed from the beginning. */
    public boolean hasEnd() {
        return this == FIXED_TERM || this == TEMP || this == INTERN || this == CONTRACTOR;
    }
}
