package org.officeflow.dossier;

import java.util.List;
import org.officeflow.document.DossierDocument.Section;

/**
 * What a procedure adds to the dossier of its case.
 *
 * @param title what the case is about
 * @param state how far it is, in a word
 * @param sections the procedure's own parts, such as facts and lines; they come first
 */
public record CaseFile(String reference, String title, String state, List<Section> sections) {

    public CaseFile {
        sections = List.copyOf(sections);
    }
}
