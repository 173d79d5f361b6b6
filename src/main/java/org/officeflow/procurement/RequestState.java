package org.officeflow.procurement;

import java.util.Locale;

/** Where a purchase request stands. */
public enum RequestState {
    SUBMITTED,
    APPROVED,
    ORDERED,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    /** Ordered, and the order cancelled at the supplier. */
    CANCELLED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more happens with it. */
    boolean isEnd() {
        return this != SUBMITTED && this != APPROVED;
    }

    /** Whether it still holds or has spent money. */
    boolean counts() {
        return this == SUBMITTED || this == APPROVED || this == ORDERED;
    }
}
