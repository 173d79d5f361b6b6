package org.officeflow.approval.replay;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.approval.ApprovalCase;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.ApproverRole;
import org.officeflow.approval.RequiredApproval;
import org.officeflow.approval.RuleTrace;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Payment request, "Determine payment approvers": opens the round as the table says. Every caller of the round has its own. */
@Component("openPaymentRound")
class OpenPaymentRound implements ExecutionListener {

    private final ApprovalDesk desk;

    OpenPaymentRound(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        var hits = DecisionHits.of(execution);
        var required = hits.hits().stream()
                .map(hit -> new RequiredApproval(
                        new ApproverRole((String) hit.outputs().get("role")),
                        (String) hit.outputs().get("because"),
                        hit.ruleId()))
                .toList();
        var subject = new ApprovalCase(
                reference,
                "payment-request",
                "request",
                "Request for payment",
                new PersonId(ApprovalRoundContract.REQUESTER.get(execution)),
                null,
                new CostCentreId((String) execution.getVariable("unit")),
                new BigDecimal((String) execution.getVariable("exactAmount")),
                false);
        ApprovalRoundContract.ROUND.set(
                execution, desk.open(subject, new RuleTrace(hits.key(), hits.version()), required, false));
    }
}
