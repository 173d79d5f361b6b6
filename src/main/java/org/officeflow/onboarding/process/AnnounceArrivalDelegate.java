package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Colleague arrived": whatever waits for them goes on. */
@Component("announceArrival")
class AnnounceArrivalDelegate implements JavaDelegate {

    private final OnboardingNews news;

    AnnounceArrivalDelegate(OnboardingNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.arrived(Steps.number(execution));
    }
}
