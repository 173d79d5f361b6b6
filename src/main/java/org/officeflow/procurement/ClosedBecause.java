package org.officeflow.procurement;

import java.util.Locale;
import org.officeflow.language.Saying;

/** Why a request ended without an order. */
public enum ClosedBecause {
    REJECTED("timeline.closed.rejected", RequestState.REJECTED),
    WITHDRAWN("timeline.closed.withdrawn", RequestState.WITHDRAWN),
    EXPIRED("timeline.closed.expired", RequestState.EXPIRED);

    private final String told;
    private final RequestState state;

    ClosedBecause(String told, RequestState state) {
        this.told = told;
        this.state = state;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the timeline says when it ends so. */
    Saying told() {
        return Told.that(told);
    }

    RequestState state() {
        return state;
    }

    /** From the outcome of a round; what is neither withdrawn nor expired was rejected. */
    public static ClosedBecause of(String outcome) {
        for (var because : values()) {
            if (because.key().equals(outcome)) {
                return because;
            }
        }
        return REJECTED;
    }
}
