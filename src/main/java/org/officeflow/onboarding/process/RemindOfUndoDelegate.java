package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingMails;
import org.springframework.stereotype.Component;

/** Onboarding item, "Remind of undo": it is late. */
@Component("remindOfUndo")
class RemindOfUndoDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final OnboardingMails mails;
    private final TaskLinks links;

    RemindOfUndoDelegate(OnboardingDesk desk, ItemDesk items, OnboardingMails mails, TaskLinks links) {
        this.desk = desk;
        this.items = items;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var item = Steps.item(items, execution);
        mails.undoReminder(
                desk.onboarding(item.onboarding()), item, links.toOpen(OnboardingItemContract.UNDO_ITEM, execution));
    }
}
