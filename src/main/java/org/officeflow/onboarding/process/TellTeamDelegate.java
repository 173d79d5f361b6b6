package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.OnboardingMails;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Tell team": the colleague does not come. */
@Component("tellTeam")
class TellTeamDelegate implements JavaDelegate {

    private final OnboardingMails mails;

    TellTeamDelegate(OnboardingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.cancelled(Steps.number(execution));
    }
}
