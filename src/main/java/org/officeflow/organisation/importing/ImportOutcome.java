package org.officeflow.organisation.importing;

import java.util.List;
import java.util.Map;

/** What became of an import: done, or refused with every reason. */
public sealed interface ImportOutcome {

    /** Everything is in, counted by kind. */
    record Done(Map<String, Counts> counts) implements ImportOutcome {}

    /** Nothing is in. */
    record Refused(List<Fault> faults) implements ImportOutcome {}
}
