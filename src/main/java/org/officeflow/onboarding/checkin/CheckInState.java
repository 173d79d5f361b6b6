package org.officeflow.onboarding.checkin;

import java.util.Locale;

/** Where a check-in stands. */
public enum CheckInState {
    PLANNED,
    /** The colleague is asked. */
    OPEN,
    /** Answered, and nothing follows. */
    ANSWERED,
    /** Nobody answered in ten working days. */
    NOT_ANSWERED,
    /** An answer is low: human resources talk with the colleague. */
    FOLLOW_UP,
    /** They have talked. */
    FOLLOWED_UP,
    /** The colleague does not work here any more. */
    DROPPED;

    /** As tables write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CheckInState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    boolean isOver() {
        return this != PLANNED && this != OPEN && this != FOLLOW_UP;
    }
}
