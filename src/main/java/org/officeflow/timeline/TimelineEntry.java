package org.officeflow.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.organisation.PersonId;

/**
 * One thing that happened in a case.
 *
 * @param reference business key of the case
 * @param actor who did it, or null where Officeflow did
 * @param what what happened, a short sentence in the office's words, in English as it was written
 * @param detail more about it, such as a reason, as it was written
 * @param saying what happened, for every language; null in what was written before there were more
 * @param saidDetail the detail for every language; null where somebody wrote it
 */
public record TimelineEntry(
        String reference,
        Instant at,
        @Nullable PersonId actor,
        String what,
        @Nullable String detail,
        @Nullable Saying saying,
        @Nullable Value saidDetail) {

    /** What happened, as this language says it; as it was written where the words for it have gone. */
    public String what(Language language) {
        return saying == null ? what : in(language, saying, what);
    }

    /** The detail as this language says it; what somebody wrote stays as they wrote it. */
    public @Nullable String detail(Language language) {
        return saidDetail == null || detail == null ? detail : in(language, saidDetail, detail);
    }

    private static String in(Language language, Value said, String written) {
        if (language == Language.ENGLISH) {
            return written; // whatever the words have become since
        }
        try {
            return said.in(language);
        } catch (IllegalArgumentException | IllegalStateException gone) {
            return written;
        }
    }
}
