package org.officeflow.approval;

/** How a round ended. */
public enum RoundOutcome {
    APPROVED("approved"),
    REJECTED("rejected"),
    CHANGE_WANTED("change-wanted"),
    WITHDRAWN("withdrawn"),
    EXPIRED("expired");

    private final String key;

    RoundOutcome(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
