package org.officeflow.dossier;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.officeflow.language.Saying;

/**
 * What of a case not every reader of its dossier gets.
 *
 * @param references under which papers are kept apart that this reader gets too
 * @param leftOut kinds of papers that are never in a dossier, whoever reads it
 * @param withoutDetails whether the reader gets no details of what happened
 */
public record Confidential(List<String> references, Set<String> leftOut, Predicate<Saying> withoutDetails) {

    /** Whoever may read the case gets all that stands under its reference, and nothing that is kept apart. */
    public static final Confidential NOTHING = new Confidential(List.of(), Set.of(), saying -> false);

    public Confidential {
        references = List.copyOf(references);
        leftOut = Set.copyOf(leftOut);
    }
}
