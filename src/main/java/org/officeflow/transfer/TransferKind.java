package org.officeflow.transfer;

import java.util.Locale;

/** What somebody's other work is. */
public enum TransferKind {
    /** Other work, another place or another manager. */
    TRANSFER,
    /** More responsible work. */
    PROMOTION;

    /** As tables, forms and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static TransferKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
