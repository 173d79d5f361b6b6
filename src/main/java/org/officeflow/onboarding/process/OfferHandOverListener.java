package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingMails;
import org.officeflow.onboarding.Responsibles;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Acknowledge equipment" comes to whoever received it. */
@Component("offerHandOver")
class OfferHandOverListener implements TaskListener {

    private final OnboardingDesk desk;
    private final HandOverDesk handOver;
    private final Responsibles responsibles;
    private final OnboardingMails mails;
    private final TaskLinks links;

    OfferHandOverListener(
            OnboardingDesk desk,
            HandOverDesk handOver,
            Responsibles responsibles,
            OnboardingMails mails,
            TaskLinks links) {
        this.desk = desk;
        this.handOver = handOver;
        this.responsibles = responsibles;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var one = desk.onboarding(Steps.number(task));
        Steps.assign(task, responsibles.receiver(one));
        mails.handOver(one, handOver.rounds(one.number()), links.to(task.getId()));
    }
}
