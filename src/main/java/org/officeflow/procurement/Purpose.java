package org.officeflow.procurement;

/** What about a purchase request is decided in a round. */
public enum Purpose {
    REQUEST("request", ""),
    OVERRUN("overrun", "Over budget: "),
    EMERGENCY("emergency", "Emergency, ordered already: ");

    private final String key;
    private final String prefix;

    Purpose(String key, String prefix) {
        this.key = key;
        this.prefix = prefix;
    }

    public String key() {
        return key;
    }

    /** What stands before the subject in the approver's list. */
    String prefix() {
        return prefix;
    }
}
