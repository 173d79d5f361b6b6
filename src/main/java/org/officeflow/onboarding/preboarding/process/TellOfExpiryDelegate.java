package org.officeflow.onboarding.preboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.springframework.stereotype.Component;

/** Pre-boarding, "Tell human resources" that nobody answered. */
@Component("tellOfExpiry")
class TellOfExpiryDelegate implements JavaDelegate {

    private final PreboardingDesk desk;
    private final TaskLinks links;

    TellOfExpiryDelegate(PreboardingDesk desk, TaskLinks links) {
        this.desk = desk;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.tellOfExpiry(Steps.number(execution), links.toOpen(PreBoardingContract.FOLLOW_DETAILS, execution));
    }
}
