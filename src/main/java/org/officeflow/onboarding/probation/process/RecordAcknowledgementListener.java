package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.probation.ReviewDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Probation, "Acknowledge agreements" is done. */
@Component("recordAcknowledgement")
class RecordAcknowledgementListener implements TaskListener {

    private final ReviewDesk reviews;

    RecordAcknowledgementListener(ReviewDesk reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        Steps.refuse(reviews.acknowledge(
                Steps.number(task),
                Steps.review(task),
                Answers.of(task).optionalText("reply").orElse(null),
                new PersonId(Actor.of(task))));
    }
}
