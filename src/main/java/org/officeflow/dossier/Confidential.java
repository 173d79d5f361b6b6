package org.officeflow.dossier;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.officeflow.language.Saying;
import org.officeflow.timeline.TimelineEntry;

/**
 * What of a case not every reader of its history and its dossier gets.
 *
 * @param references under which papers are kept apart that this reader's dossier has too
 * @param leftOut kinds of papers that are never in a dossier, whoever reads it
 * @param untold what happened that the reader does not learn
 * @param withMails whether the reader learns which mails were sent, and what clock and engine did
 */
public record Confidential(List<String> references, Set<String> leftOut, Predicate<Saying> untold, boolean withMails) {

    /** Whoever may read the case gets all that stands under its reference, and nothing that is kept apart. */
    public static final Confidential NOTHING = new Confidential(List.of(), Set.of());

    public Confidential {
        references = List.copyOf(references);
        leftOut = Set.copyOf(leftOut);
    }

    /** For who learns everything that happened. */
    public Confidential(List<String> references, Set<String> leftOut) {
        this(references, leftOut, saying -> false, true);
    }

    /** For whom the case is about, where others have a side of their own: neither that nor these things that happened. */
    public static Confidential towardsTheParty(Predicate<Saying> untold) {
        return new Confidential(List.of(), Set.of(), untold, false);
    }

    boolean tells(TimelineEntry entry) {
        var saying = entry.saying();
        return saying == null || !untold.test(saying);
    }
}
