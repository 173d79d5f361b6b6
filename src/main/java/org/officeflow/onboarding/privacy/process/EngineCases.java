package org.officeflow.onboarding.privacy.process;

import org.camunda.bpm.engine.RuntimeService;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.onboarding.privacy.RunningCases;
import org.springframework.stereotype.Component;

/** A case runs as long as the engine has anything of it. */
@Component
class EngineCases implements RunningCases {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    EngineCases(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @Override
    public boolean isRunning(String reference) {
        return asSystem.call(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0);
    }
}
