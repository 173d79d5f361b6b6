package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingMails;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Tell IT and office": there is little time. */
@Component("tellOffices")
class TellOfficesDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final OnboardingMails mails;

    TellOfficesDelegate(OnboardingDesk desk, OnboardingMails mails) {
        this.desk = desk;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        Steps.stillExpected(execution, desk.isStillExpected(number));
        mails.shortNotice(number);
    }
}
