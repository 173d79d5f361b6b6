package org.officeflow.leaving;

import java.util.Locale;

/** Where something stands that has to come back. */
public enum LeavingItemState {
    /** Written down, nobody has been asked yet. */
    PLANNED,
    /** Somebody is to see to it. */
    EXPECTED,
    /** Came back, and not in order: the office manager decides. */
    DAMAGED,
    /** Did not come back: the office manager decides. */
    MISSING,
    RETURNED,
    /** Does not come back, and somebody has said why that is accepted. */
    WRITTEN_OFF,
    /** Was still open when the notice was taken back: they keep it. */
    KEPT;

    /** As tables and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What somebody may say when they look whether something is back.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static LeavingItemState found(String key) {
        return switch (of(key)) {
            case RETURNED -> RETURNED;
            case DAMAGED -> DAMAGED;
            case MISSING -> MISSING;
            default -> throw new IllegalArgumentException("\"" + key + "\" is not how something comes back.");
        };
    }

    static LeavingItemState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it stands in the way of clearance. */
    public boolean isOpen() {
        return this == PLANNED || this == EXPECTED || this == DAMAGED || this == MISSING;
    }
}
