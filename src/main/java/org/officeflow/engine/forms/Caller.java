package org.officeflow.engine.forms;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Who calls the engine: a person from outside, or the application itself (jobs, delegates, code without a login). */
final class Caller {

    private Caller() {}

    static boolean isPerson(CommandContext context) {
        return context.getAuthentication() != null && context.isAuthorizationCheckEnabled();
    }

    static boolean isAdministrator(CommandContext context) {
        var authentication = context.getAuthentication();
        return authentication != null && context.getAuthorizationManager().isCamundaAdmin(authentication);
    }

    static @Nullable String userId(CommandContext context) {
        return context.getAuthenticatedUserId();
    }
}
