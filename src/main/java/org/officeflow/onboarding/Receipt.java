package org.officeflow.onboarding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a new colleague says of something that they were given.
 *
 * @param note what is wrong, or how it was settled; may be left out only where it is good
 */
public record Receipt(Verdict verdict, @Nullable String note) {

    /** How it came. */
    public enum Verdict {
        /** Received, and in order. */
        GOOD,
        /** Received, but it does not work. */
        DEFECT,
        /** Not received, or not accepted. */
        REFUSED,
        /** It was complained about, and is done with in another way. */
        SETTLED;

        /** As tables and forms write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is no such verdict */
        public static Verdict of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether somebody has to do something about it. */
    public boolean isComplaint() {
        return verdict == Verdict.DEFECT || verdict == Verdict.REFUSED;
    }
}
