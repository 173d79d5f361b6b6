package org.officeflow.organisation.importing;

import java.util.List;

/** The import directory cannot be taken over, so the office cannot open; the log names every fault, the message the first. */
public final class ImportRefusedException extends RuntimeException {

    ImportRefusedException(String directory, List<Fault> faults) {
        super("The import of " + directory + " was refused and nothing was changed. " + faults.get(0)
                + (faults.size() > 1 ? " And " + (faults.size() - 1) + " more, listed above." : ""));
    }

    ImportRefusedException(String message) {
        super(message);
    }
}
