package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.probation.ProbationMails;
import org.officeflow.onboarding.probation.ReviewDesk;
import org.springframework.stereotype.Component;

/** Probation, "Review colleague" comes to whoever manages the colleague now. */
@Component("offerReview")
class OfferReviewListener implements TaskListener {

    private final ReviewDesk reviews;
    private final ProbationMails mails;
    private final TaskLinks links;
    private final OpenProbationTasks open;

    OfferReviewListener(ReviewDesk reviews, ProbationMails mails, TaskLinks links, OpenProbationTasks open) {
        this.reviews = reviews;
        this.mails = mails;
        this.links = links;
        this.open = open;
    }

    @Override
    public void notify(DelegateTask task) {
        open.toManager(task);
        var number = Steps.number(task);
        mails.review(number, reviews.review(number, Steps.review(task)), links.to(task.getId()));
    }
}
