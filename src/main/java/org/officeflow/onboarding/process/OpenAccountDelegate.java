package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.AccessItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Open account": the colleague is here. */
@Component("openAccount")
class OpenAccountDelegate implements JavaDelegate {

    private final AccessItemDesk accesses;

    OpenAccountDelegate(AccessItemDesk accesses) {
        this.accesses = accesses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        accesses.open(Steps.number(execution));
    }
}
