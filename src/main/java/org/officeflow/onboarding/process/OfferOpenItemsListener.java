package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingMails;
import org.officeflow.onboarding.Responsibles;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Decide on open items" comes to the office manager and the manager. */
@Component("offerOpenItems")
class OfferOpenItemsListener implements TaskListener {

    private final OnboardingDesk desk;
    private final Responsibles responsibles;
    private final OnboardingMails mails;
    private final TaskLinks links;

    OfferOpenItemsListener(OnboardingDesk desk, Responsibles responsibles, OnboardingMails mails, TaskLinks links) {
        this.desk = desk;
        this.responsibles = responsibles;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var one = desk.onboarding(Steps.number(task));
        task.addCandidateGroup(Group.OFFICE.key());
        responsibles.manager(one).ifPresent(manager -> task.addCandidateUser(manager.value()));
        mails.notReady(one, task.getId(), links.to(task.getId()));
    }
}
