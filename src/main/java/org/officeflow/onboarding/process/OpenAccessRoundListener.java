package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.RequiredApproval;
import org.officeflow.approval.RuleTrace;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.decisions.DecisionHits;
import org.officeflow.onboarding.AccessItemDesk;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, the table has named who decides on an access beyond the package. */
@Component("openAccessRound")
class OpenAccessRoundListener implements ExecutionListener {

    private final ItemDesk items;
    private final AccessItemDesk accesses;
    private final ApprovalDesk approvals;

    OpenAccessRoundListener(ItemDesk items, AccessItemDesk accesses, ApprovalDesk approvals) {
        this.items = items;
        this.accesses = accesses;
        this.approvals = approvals;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var item = Steps.item(items, execution);
        var hits = DecisionHits.of(execution);
        if (hits.hits().isEmpty()) {
            throw new IllegalStateException("The table " + hits.key() + " names nobody for " + item.reference() + ".");
        }
        var required = hits.hits().stream()
                .map(hit -> new RequiredApproval(
                        accesses.approver(item, (String) hit.outputs().get("role")),
                        (String) hit.outputs().get("because"),
                        hit.ruleId()))
                .toList();
        var about = accesses.approvalCase(item);
        var round = approvals.open(about, new RuleTrace(hits.key(), hits.version()), required, false);
        ApprovalRoundContract.ROUND.set(execution, round);
        ApprovalRoundContract.REQUESTER.set(execution, about.requester().value());
    }
}
