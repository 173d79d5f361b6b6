package org.officeflow.onboarding.preboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.springframework.stereotype.Component;

/** Pre-boarding, "Revoke link". */
@Component("revokeLink")
class RevokeLinkDelegate implements JavaDelegate {

    private final PreboardingDesk desk;

    RevokeLinkDelegate(PreboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.revoke(Steps.number(execution));
    }
}
