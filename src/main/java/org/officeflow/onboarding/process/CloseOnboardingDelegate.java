package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.OnboardingDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Close onboarding": everything is done. */
@Component("closeOnboarding")
class CloseOnboardingDelegate implements JavaDelegate {

    private final OnboardingDesk desk;

    CloseOnboardingDelegate(OnboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.settled(Steps.number(execution));
    }
}
