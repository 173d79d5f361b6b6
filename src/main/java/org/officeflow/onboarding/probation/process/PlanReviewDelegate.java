package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.probation.ReviewDesk;
import org.springframework.stereotype.Component;

/** Probation, "Plan review". */
@Component("planReview")
class PlanReviewDelegate implements JavaDelegate {

    private final ReviewDesk reviews;

    PlanReviewDelegate(ReviewDesk reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        var review = Steps.review(execution);
        ProbationContract.REVIEW_AT.setLocal(execution, reviews.opensAt(number, review));
        ProbationContract.REVIEW_DUE_AT.setLocal(execution, reviews.dueAt(number, review));
    }
}
