package org.officeflow.onboarding;

import java.util.Locale;

/** Why a colleague does not come after all. */
public enum CancelledBecause {
    /** Announced by mistake, or the position is gone. */
    CANCELLED,
    OFFER_WITHDRAWN,
    OFFER_DECLINED,
    NO_SHOW,
    /** The office manager does not want so short a notice. */
    TOO_SHORT_NOTICE;

    /** As forms, tables and words write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is no such reason */
    public static CancelledBecause of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
