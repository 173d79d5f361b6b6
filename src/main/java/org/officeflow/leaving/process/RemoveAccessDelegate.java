package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.ReturnDesk;
import org.springframework.stereotype.Component;

/** Return item, "Remove access": in the connected system; what it refuses somebody does by hand. */
@Component("removeAccess")
class RemoveAccessDelegate implements JavaDelegate {

    private final ReturnDesk returns;

    RemoveAccessDelegate(ReturnDesk returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var item = LeavingSteps.item(returns, execution);
        var removed = returns.removeAccess(item.offboarding(), item.position());
        ReturnItemContract.ACCESS.set(execution, removed ? LeavingValues.REMOVED : LeavingValues.BY_HAND);
        LeavingTimers.ofItem(execution, returns.clock(item));
    }
}
