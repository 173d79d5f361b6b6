package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Colleague arrived": whatever waits for them goes on. */
@Component("announceArrival")
class AnnounceArrivalDelegate implements JavaDelegate {

    private final OnboardingNews news;
    private final HandOvers handOvers;

    AnnounceArrivalDelegate(OnboardingNews news, HandOvers handOvers) {
        this.news = news;
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        news.arrived(number);
        handOvers.ask(number);
    }
}
