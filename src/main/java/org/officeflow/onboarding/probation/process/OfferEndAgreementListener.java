package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.probation.ProbationMails;
import org.springframework.stereotype.Component;

/** Probation, "Agree to end" comes to human resources. */
@Component("offerEndAgreement")
class OfferEndAgreementListener implements TaskListener {

    private final OpenProbationTasks open;
    private final ProbationMails mails;
    private final TaskLinks links;

    OfferEndAgreementListener(OpenProbationTasks open, ProbationMails mails, TaskLinks links) {
        this.open = open;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        open.toHumanResources(task);
        mails.endProposed(Steps.number(task), task.getId(), links.to(task.getId()));
    }
}
