package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.engine.TaskLinks;
import org.springframework.stereotype.Component;

/** Approval round, "Add office manager". */
@Component("addOfficeManager")
class AddOfficeManagerDelegate implements JavaDelegate {

    private final ApprovalDesk desk;
    private final ApprovalMails mails;
    private final TaskLinks links;
    private final OpenDecision openDecision;

    AddOfficeManagerDelegate(ApprovalDesk desk, ApprovalMails mails, TaskLinks links, OpenDecision openDecision) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
        this.openDecision = openDecision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var round = ApprovalRoundContract.ROUND.get(execution);
        var joined = desk.addOfficeManagers(round);
        openDecision.offerTo(execution, joined);
        mails.overdue(round, execution.getId(), joined, links.toOpen(ApprovalRoundContract.DECIDE_ON_CASE, execution));
    }
}
