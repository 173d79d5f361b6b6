package org.officeflow.transfer;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.PackageLine;

/**
 * Something that is given, taken back or kept because of other work.
 *
 * @param position its place in the transfer, from 1; 0 as long as it has none
 * @param source under what they were given it; null for what they do not have yet
 * @param endsOn when it ends or is due back, where it is taken back
 * @param decision null as long as human resources have not confirmed
 */
public record TransferLine(
        int position,
        Difference difference,
        PackageLine thing,
        @Nullable String source,
        @Nullable Decision decision,
        @Nullable LocalDate endsOn) {

    /** What the two packages and what they hold say of it. */
    public enum Difference {
        /** The new package has it and they do not. */
        GRANT,
        /** A package gave it to them and the new one has it no more. */
        REVOKE,
        /** They have it and the new package has it too. */
        KEEP,
        /** They have it, and no package ever named it. */
        BEYOND;

        /** As tables and words write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What human resources do about it. */
    public enum Decision {
        GRANT,
        /** They do without it. */
        OMIT,
        KEEP,
        REVOKE;

        /** As tables, forms and words write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if there is no such decision */
        public static Decision of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public TransferLine {
        if (source == null && difference != Difference.GRANT) {
            throw new IllegalArgumentException("\"" + thing.title() + "\" is held under nothing.");
        }
    }

    /** Whether it lets them into something. */
    public boolean isAccess() {
        return thing.branch() == Branch.ACCESS;
    }

    /** What happens unless human resources say something else; null where they have to. */
    public @Nullable Decision suggestion() {
        return switch (difference) {
            case GRANT -> Decision.GRANT;
            case REVOKE -> Decision.REVOKE;
            case KEEP -> Decision.KEEP;
            case BEYOND -> null;
        };
    }

    /** Whether it can be decided like this. */
    public boolean allows(Decision wanted) {
        var isNew = difference == Difference.GRANT;
        return isNew == (wanted == Decision.GRANT || wanted == Decision.OMIT);
    }
}
