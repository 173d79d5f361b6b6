package org.officeflow.organisation.importing;

import java.util.Set;

/** Something to be brought in step after an import, in the same transaction. */
public interface ImportFollowUp {

    /** The kinds after which there is something to do. */
    Set<String> kinds();

    /** Called once, after every row of every file is written. */
    void afterImport();
}
