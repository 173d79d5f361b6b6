package org.officeflow.engine.security;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Runs a piece of the house's own code as the house and not as the person whose request brought it about: the engine checks no
 * grants meanwhile. For code that has itself checked what the person may do.
 */
@Component
public class AsSystem {

    private final IdentityService identityService;

    AsSystem(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** The result of the given work, after which the person is the engine's user again. */
    public <T> T call(Supplier<T> work) {
        var person = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                identityService.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }

    /** Does the given work, after which the person is the engine's user again. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
