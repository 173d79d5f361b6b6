package org.officeflow.organisation.importing;

import java.util.List;
import java.util.stream.Collectors;

/** The import directory cannot be taken over, so the office cannot open; the message names every fault. */
public final class ImportRefusedException extends RuntimeException {

    private static final int SHOWN = 50;

    ImportRefusedException(String directory, List<Fault> faults) {
        super("The import of " + directory + " was refused; nothing was changed.\n"
                + faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n"))
                + (faults.size() > SHOWN ? "\n… and " + (faults.size() - SHOWN) + " more." : ""));
    }

    ImportRefusedException(String message) {
        super(message);
    }
}
