package org.officeflow.dossier;

import java.util.List;
import org.officeflow.document.DossierDocument.Section;

/**
 * What a procedure adds to the dossier of its case.
 *
 * @param title what the case is about
 * @param state how far it is, in a word
 * @param sections the procedure's own parts, such as facts and lines; they come first
 * @param confidential what not every reader gets
 */
public record CaseFile(
        String reference, String title, String state, List<Section> sections, Confidential confidential) {

    /** A case of which every reader gets the same. */
    public CaseFile(String reference, String title, String state, List<Section> sections) {
        this(reference, title, state, sections, Confidential.NOTHING);
    }

    public CaseFile {
        sections = List.copyOf(sections);
    }
}
