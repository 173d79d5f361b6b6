package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.ApproverRole;
import org.officeflow.approval.RequiredApproval;
import org.officeflow.approval.RuleTrace;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.Purpose;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Opens an approval round with what the decision table has just said. */
@Component
class RoundOpener {

    private final ProcurementDesk desk;
    private final ApprovalDesk approvals;

    RoundOpener(ProcurementDesk desk, ApprovalDesk approvals) {
        this.desk = desk;
        this.approvals = approvals;
    }

    void open(DelegateExecution execution, Purpose purpose) {
        var number = new RequestNumber(execution.getProcessBusinessKey());
        var hits = DecisionHits.of(execution);
        if (purpose == Purpose.OVERRUN && hits.hits().isEmpty()) {
            throw new IllegalStateException(
                    "The table " + hits.key() + " names nobody for the overrun of " + number + ".");
        }
        var required = hits.hits().stream()
                .map(hit -> new RequiredApproval(
                        new ApproverRole((String) hit.outputs().get("role")),
                        (String) hit.outputs().get("because"),
                        hit.ruleId()))
                .toList();
        var round = approvals.open(
                desk.approvalCase(number, purpose),
                new RuleTrace(hits.key(), hits.version()),
                required,
                desk.request(number).approvalsStand());
        ApprovalRoundContract.ROUND.set(execution, round);
    }
}
