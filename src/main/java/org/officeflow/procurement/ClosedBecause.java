package org.officeflow.procurement;

import java.util.Locale;

/** Why a request ended without an order. */
public enum ClosedBecause {
    REJECTED("Rejected", RequestState.REJECTED),
    WITHDRAWN("Withdrawn", RequestState.WITHDRAWN),
    EXPIRED("Expired", RequestState.EXPIRED);

    private final String words;
    private final RequestState state;

    ClosedBecause(String words, RequestState state) {
        this.words = words;
        this.state = state;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
        return words;
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
