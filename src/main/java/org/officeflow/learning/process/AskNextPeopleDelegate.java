package org.officeflow.learning.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.learning.PolicyRound;
import org.officeflow.learning.TrainingRound;
import org.springframework.stereotype.Component;

/** Learning round, "Ask next people": some at a time, each time in a transaction of its own. */
@Component("askNextPeople")
class AskNextPeopleDelegate implements JavaDelegate {

    private static final int AT_ONCE = 25;

    private final PolicyRound policies;
    private final TrainingRound trainings;
    private final LearningNews news;

    AskNextPeopleDelegate(PolicyRound policies, TrainingRound trainings, LearningNews news) {
        this.policies = policies;
        this.trainings = trainings;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var overPolicies = policies.endWhatIsOver(AT_ONCE);
        var overTrainings = trainings.endWhatIsOver(AT_ONCE);
        overPolicies.forEach(news::ended);
        overTrainings.forEach(news::ended);
        var policiesAsked = policies.ask(AT_ONCE);
        var trainingsAsked = trainings.ask(AT_ONCE);
        policiesAsked.forEach(news::asked);
        trainingsAsked.forEach(news::asked);
        var more = overPolicies.size() == AT_ONCE
                || overTrainings.size() == AT_ONCE
                || policiesAsked.size() == AT_ONCE
                || trainingsAsked.size() == AT_ONCE;
        LearningRoundContract.PEOPLE.set(execution, more ? LearningValues.LEFT : LearningValues.NONE);
    }
}
