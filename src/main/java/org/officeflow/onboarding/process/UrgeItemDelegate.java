package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingMails;
import org.springframework.stereotype.Component;

/** Onboarding item, "Urge responsible": it is late. */
@Component("urgeItem")
class UrgeItemDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final OnboardingMails mails;
    private final TaskLinks links;
    private final OpenItem open;

    UrgeItemDelegate(OnboardingDesk desk, ItemDesk items, OnboardingMails mails, TaskLinks links, OpenItem open) {
        this.desk = desk;
        this.items = items;
        this.mails = mails;
        this.links = links;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var item = Steps.item(items, execution);
        mails.late(
                desk.onboarding(item.onboarding()),
                item,
                open.assignment(execution),
                links.toOpen(OnboardingItemContract.DO_ITEM, execution));
    }
}
