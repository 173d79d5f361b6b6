package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.engine.TaskLinks;
import org.springframework.stereotype.Component;

/** Approval round, "Add deputy or superior". */
@Component("addDeputyOrSuperior")
class AddDeputyOrSuperiorDelegate implements JavaDelegate {

    private final ApprovalDesk desk;
    private final ApprovalMails mails;
    private final TaskLinks links;
    private final OpenDecision openDecision;

    AddDeputyOrSuperiorDelegate(ApprovalDesk desk, ApprovalMails mails, TaskLinks links, OpenDecision openDecision) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
        this.openDecision = openDecision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var round = ApprovalRoundContract.ROUND.get(execution);
        var joined = desk.addSuperiors(round);
        openDecision.offerTo(execution, joined);
        mails.overdue(round, execution.getId(), joined, links.toOpen(ApprovalRoundContract.DECIDE_ON_CASE, execution));
    }
}
