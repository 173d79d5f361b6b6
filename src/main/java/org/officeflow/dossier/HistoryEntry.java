package org.officeflow.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * One thing in the history of a case, in the language of whoever reads it.
 *
 * @param who who did it, or null where Officeflow did
 * @param onBehalfOf in whose place, or null
 * @param before what it was before, where something was changed
 * @param after what it was changed to
 * @param written what happened as it was written, in English: in every language the same thing is known by it
 */
public record HistoryEntry(
        Instant at,
        Kind kind,
        @Nullable PersonId who,
        @Nullable PersonId onBehalfOf,
        String what,
        @Nullable String detail,
        @Nullable String before,
        @Nullable String after,
        String written) {

    /** What sort of thing it is. */
    public enum Kind {
        /** Something that happened in the case. */
        EVENT,
        DECISION,
        DOCUMENT,
        MAIL,
        /** What the clock or the engine did. */
        STEP
    }

    public static HistoryEntry of(Instant at, Kind kind, @Nullable PersonId who, String what, @Nullable String detail) {
        return new HistoryEntry(at, kind, who, null, what, detail, null, null, what);
    }
}
