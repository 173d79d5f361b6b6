package org.officeflow.procurement;

import java.util.stream.Stream;
import org.officeflow.language.Value;

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

    /** What stands before the subject where it is kept. */
    String prefix() {
        return prefix;
    }

    /** The subject that is kept for a purpose with this key, as every language says it. */
    static Value told(String key, String kept) {
        return Stream.of(OVERRUN, EMERGENCY)
                .filter(purpose -> purpose.key.equals(key) && kept.startsWith(purpose.prefix))
                .findFirst()
                .<Value>map(purpose -> Told.that("purpose." + key, kept.substring(purpose.prefix.length())))
                .orElse(Value.text(kept));
    }
}
