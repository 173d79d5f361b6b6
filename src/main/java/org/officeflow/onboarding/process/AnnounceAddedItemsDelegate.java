package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Item added": somebody is asked for it. */
@Component("announceAddedItems")
class AnnounceAddedItemsDelegate implements JavaDelegate {

    private final ItemDesk items;
    private final OnboardingNews news;

    AnnounceAddedItemsDelegate(ItemDesk items, OnboardingNews news) {
        this.items = items;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        items.added(number).forEach(item -> {
            items.announced(number, item.position());
            news.itemAdded(number, item.position());
        });
    }
}
