package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.ReturnList;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Look for more": was anything issued since? */
@Component("lookForMore")
class LookForMoreDelegate implements JavaDelegate {

    private final ReturnList list;

    LookForMoreDelegate(ReturnList list) {
        this.list = list;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = list.look(LeavingSteps.number(execution));
        ReturnItemContract.FIRST_ITEM.set(execution, found.first());
        EmployeeOffboardingContract.ITEM_COUNT.set(execution, found.count());
        EmployeeOffboardingContract.LEFT.set(
                execution, found.count() == 0 ? LeavingValues.NOTHING : LeavingValues.SOMETHING);
    }
}
