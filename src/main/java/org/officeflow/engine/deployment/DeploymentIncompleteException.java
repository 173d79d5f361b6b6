package org.officeflow.engine.deployment;

import java.util.List;

/** Models, tables or forms that the code counts on are not there; names every one. */
public final class DeploymentIncompleteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeploymentIncompleteException(List<String> faults) {
        super("Officeflow does not start: " + String.join(" ", faults));
    }
}
