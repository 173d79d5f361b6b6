package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.probation.ProbationMails;
import org.springframework.stereotype.Component;

/** Probation, "Tell colleague" that they stay. */
@Component("tellOfConfirmation")
class TellOfConfirmationDelegate implements JavaDelegate {

    private final ProbationMails mails;

    TellOfConfirmationDelegate(ProbationMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.confirmed(Steps.number(execution));
    }
}
