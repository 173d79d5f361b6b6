package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.probation.ProbationMails;
import org.officeflow.onboarding.probation.ReviewDesk;
import org.springframework.stereotype.Component;

/** Probation, "Remind manager" of a review. */
@Component("remindOfReview")
class RemindOfReviewDelegate implements JavaDelegate {

    private final ReviewDesk reviews;
    private final ProbationMails mails;
    private final TaskLinks links;
    private final OpenProbationTasks open;

    RemindOfReviewDelegate(ReviewDesk reviews, ProbationMails mails, TaskLinks links, OpenProbationTasks open) {
        this.reviews = reviews;
        this.mails = mails;
        this.links = links;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        open.toPresentManager(execution, ProbationContract.REVIEW_COLLEAGUE);
        var number = Steps.number(execution);
        mails.reviewLate(
                number,
                reviews.review(number, Steps.review(execution)),
                links.toOpen(ProbationContract.REVIEW_COLLEAGUE, execution));
    }
}
