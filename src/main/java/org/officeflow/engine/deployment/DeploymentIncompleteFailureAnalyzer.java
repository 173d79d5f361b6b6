package org.officeflow.engine.deployment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which model, table or form is missing instead of a stack trace. */
final class DeploymentIncompleteFailureAnalyzer extends AbstractFailureAnalyzer<DeploymentIncompleteException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DeploymentIncompleteException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
