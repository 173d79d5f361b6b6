package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.probation.Deciders;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.officeflow.onboarding.probation.ProbationMails;
import org.springframework.stereotype.Component;

/** Probation, "Agree to end" comes to human resources. */
@Component("offerEndAgreement")
class OfferEndAgreementListener implements TaskListener {

    private final ProbationDesk desk;
    private final Deciders deciders;
    private final ProbationMails mails;
    private final TaskLinks links;

    OfferEndAgreementListener(ProbationDesk desk, Deciders deciders, ProbationMails mails, TaskLinks links) {
        this.desk = desk;
        this.deciders = deciders;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = Steps.number(task);
        task.addCandidateGroup(deciders.humanResources(desk.probation(number)).key());
        mails.endProposed(number, task.getId(), links.to(task.getId()));
    }
}
