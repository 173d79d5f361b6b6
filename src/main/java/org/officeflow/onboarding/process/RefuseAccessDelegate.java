package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.RoundOutcome;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.onboarding.ItemDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, "Drop access": its owner does not agree. */
@Component("refuseAccess")
class RefuseAccessDelegate implements JavaDelegate {

    private final ItemDesk items;
    private final ApprovalDesk approvals;

    RefuseAccessDelegate(ItemDesk items, ApprovalDesk approvals) {
        this.items = items;
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var item = Steps.item(items, execution);
        var rejected = ApprovalRoundContract.OUTCOME
                .find(execution)
                .filter(RoundOutcome.REJECTED.key()::equals)
                .isPresent();
        var reason = rejected ? lastReason(item.onboarding().value()) : null;
        items.undone(item.onboarding(), item.position(), null, reason);
    }

    /** This step follows the decision at once. */
    private @Nullable String lastReason(String reference) {
        var decisions = approvals.decisions(reference);
        return decisions.get(decisions.size() - 1).reason();
    }
}
