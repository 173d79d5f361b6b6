package org.officeflow.approval;

/** What a requester does with a question. */
public enum RequesterWish {
    ANSWER,
    CHANGE,
    WITHDRAW;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static RequesterWish of(String key) {
        return valueOf(key.toUpperCase(java.util.Locale.ROOT));
    }
}
