package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.engine.TaskLinks;
import org.springframework.stereotype.Component;

/** Approval round, "Decide on case" is offered to those who may decide. */
@Component("offerDecision")
class OfferDecisionListener implements TaskListener {

    private final ApprovalDesk desk;
    private final ApprovalMails mails;
    private final TaskLinks links;

    OfferDecisionListener(ApprovalDesk desk, ApprovalMails mails, TaskLinks links) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var round = ApprovalRoundContract.ROUND.get(task);
        var candidates = desk.offer(round, task.getId());
        if (candidates.size() == 1) {
            task.setAssignee(candidates.get(0).person().value());
        } else {
            candidates.forEach(
                    candidate -> task.addCandidateUser(candidate.person().value()));
        }
        mails.asked(round, task.getId(), candidates, links.to(task.getId()));
    }
}
