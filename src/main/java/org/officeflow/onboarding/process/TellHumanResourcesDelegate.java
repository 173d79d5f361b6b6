package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.OnboardingMails;
import org.springframework.stereotype.Component;

/** Employment contract, "Tell human resources": not signed for seven working days. */
@Component("tellHumanResources")
class TellHumanResourcesDelegate implements JavaDelegate {

    private final OnboardingMails mails;
    private final TaskLinks links;

    TellHumanResourcesDelegate(OnboardingMails mails, TaskLinks links) {
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.notSigned(Steps.number(execution), links.toOpen(EmploymentContractContract.RECORD_SIGNATURE, execution));
    }
}
