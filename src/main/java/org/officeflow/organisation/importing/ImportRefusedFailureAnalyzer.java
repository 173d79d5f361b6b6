package org.officeflow.organisation.importing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the faults of the import directory instead of a stack trace. */
final class ImportRefusedFailureAnalyzer extends AbstractFailureAnalyzer<ImportRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ImportRefusedException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the files, or start without officeflow.import.directory.", cause);
    }
}
