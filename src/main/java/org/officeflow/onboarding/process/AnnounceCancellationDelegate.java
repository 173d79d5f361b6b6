package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Onboarding cancelled": everything that is under way hears of it. */
@Component("announceCancellation")
class AnnounceCancellationDelegate implements JavaDelegate {

    private final OnboardingNews news;

    AnnounceCancellationDelegate(OnboardingNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.cancelled(Steps.number(execution));
    }
}
