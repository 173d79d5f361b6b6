package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.OnboardingMails;
import org.springframework.stereotype.Component;

/** Employment contract, "Remind colleague" of the signature. */
@Component("remindOfSignature")
class RemindOfSignatureDelegate implements JavaDelegate {

    private final OnboardingMails mails;

    RemindOfSignatureDelegate(OnboardingMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.signatureReminder(Steps.number(execution));
    }
}
