package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingMails;
import org.officeflow.onboarding.Responsibles;
import org.springframework.stereotype.Component;

/** Onboarding item, "Undo item" comes to whoever was responsible. */
@Component("offerUndo")
class OfferUndoListener implements TaskListener {

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final Responsibles responsibles;
    private final OnboardingMails mails;
    private final TaskLinks links;

    OfferUndoListener(
            OnboardingDesk desk, ItemDesk items, Responsibles responsibles, OnboardingMails mails, TaskLinks links) {
        this.desk = desk;
        this.items = items;
        this.responsibles = responsibles;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var item = Steps.item(items, task);
        var one = desk.onboarding(item.onboarding());
        Steps.assignToOthers(task, responsibles.of(one, item.responsible()), responsibles, one);
        mails.toUndo(one, item, links.to(task.getId()));
    }
}
