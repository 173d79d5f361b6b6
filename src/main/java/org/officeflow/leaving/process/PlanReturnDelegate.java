package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.ReturnDesk;
import org.springframework.stereotype.Component;

/** Return item, "Plan return": which it is, who takes it, and by when. */
@Component("planReturn")
class PlanReturnDelegate implements JavaDelegate {

    private final ReturnDesk returns;

    PlanReturnDelegate(ReturnDesk returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = LeavingSteps.number(execution);
        var position = ReturnItemContract.ITEM
                .find(execution)
                .orElseGet(() ->
                        ReturnItemContract.FIRST_ITEM.get(execution) + ReturnItemContract.ITEM_INDEX.get(execution));
        ReturnItemContract.ITEM.set(execution, position);
        var item = returns.open(number, position, execution.getProcessInstanceId());
        ReturnItemContract.WAY.set(
                execution, returns.isTakenByMachine(item) ? LeavingValues.MACHINE : LeavingValues.PERSON);
        ReturnItemContract.ACCESS_ENDS_AT.set(execution, returns.endsAt(item));
        LeavingTimers.ofItem(execution, returns.clock(item));
    }
}
