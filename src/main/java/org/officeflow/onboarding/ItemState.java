package org.officeflow.onboarding;

import java.util.Locale;

/** Where an item stands. */
public enum ItemState {
    /** Written down, nobody has been asked yet. */
    PLANNED,
    /** Somebody is to do it. */
    OPEN,
    /** Not there on day one; the colleague has something else until its own deadline. */
    SUBSTITUTED,
    DONE,
    /** Was not done when the onboarding was cancelled, and nothing was left of it. */
    DROPPED,
    /** Was done, and taken back. */
    UNDONE;

    /** As tables and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody still has to do it. */
    public boolean isOpen() {
        return this == PLANNED || this == OPEN || this == SUBSTITUTED;
    }
}
