package org.officeflow.dossier;

import java.util.Collection;
import java.util.Map;

/** What the cases of one procedure are about; each procedure whose tasks stand in lists has one. */
public interface CaseSubjects {

    /** Whether the reference has the form of this procedure's numbers. */
    boolean owns(String reference);

    /**
     * The subjects of many cases by their references, read at once: lists are asked for often. A reference that there is no case of
     * is left out.
     */
    Map<String, String> subjects(Collection<String> references);
}
