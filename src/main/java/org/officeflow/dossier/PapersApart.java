package org.officeflow.dossier;

import java.util.List;
import java.util.Optional;

/**
 * Papers of a called procedure that are not for everybody who has something to do in the case: they are kept under a reference of
 * their own, and only who has a task of that procedure finds them there.
 */
public interface PapersApart {

    /** Key of the called procedure. */
    String procedure();

    /** Under what its papers are kept, for the case with this reference. */
    String reference(String caseReference);

    /** Kinds of papers, of which everybody who attaches one chooses; none where it does not matter. */
    default List<Kind> kinds() {
        return List.of();
    }

    /** Whether papers are attached at a step at all. */
    default boolean takesPapers(String caseReference, String step) {
        return true;
    }

    /**
     * A kind of papers.
     *
     * @param key as it is kept with the paper
     * @param said what whoever reads it calls it
     */
    record Kind(String key, String said) {}

    /**
     * Where the papers of one step of it are, if somebody else works there than in the rest of it: {@link #reference} is not for them.
     *
     * @param step id of the step in the model
     */
    default Optional<String> openTo(String caseReference, String step) {
        return Optional.empty();
    }
}
