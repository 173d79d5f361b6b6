package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.probation.ReviewDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Probation, "Review colleague" is done. */
@Component("recordReview")
class RecordReviewListener implements TaskListener {

    private final ReviewDesk reviews;

    RecordReviewListener(ReviewDesk reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        Steps.refuse(reviews.hold(
                Steps.number(task),
                Steps.review(task),
                answers.text("course"),
                answers.text("agreements"),
                answers.optionalText("concerns").orElse(null),
                new PersonId(Actor.of(task))));
    }
}
