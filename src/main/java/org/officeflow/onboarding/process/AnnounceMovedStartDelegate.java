package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Start moved": whoever waits for the first day waits for the new one. */
@Component("announceMovedStart")
class AnnounceMovedStartDelegate implements JavaDelegate {

    private final OnboardingNews news;

    AnnounceMovedStartDelegate(OnboardingNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.startMoved(Steps.number(execution));
    }
}
