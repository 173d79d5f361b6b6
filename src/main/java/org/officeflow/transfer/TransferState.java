package org.officeflow.transfer;

import java.util.Locale;

/** Where a transfer stands. */
public enum TransferState {
    /** Announced; somebody else has to agree. */
    ASKED,
    /** Agreed on; human resources have to confirm what is given and taken back. */
    AGREED,
    /** Confirmed: it is being prepared. */
    CONFIRMED,
    /** They do their other work; something is still to be given or handed in. */
    IN_EFFECT,
    /** Everything is done. */
    CARRIED_OUT,
    /** Somebody did not agree. */
    REFUSED,
    /** It does not go on. */
    WITHDRAWN,
    /** They left before it was over. */
    LEFT;

    /** As tables and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static TransferState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether nothing happens any more. */
    public boolean isEnd() {
        return this == CARRIED_OUT || this == REFUSED || this == WITHDRAWN || this == LEFT;
    }

    /** Whether their other work is still to come. */
    public boolean isToCome() {
        return this == ASKED || this == AGREED || this == CONFIRMED;
    }
}
