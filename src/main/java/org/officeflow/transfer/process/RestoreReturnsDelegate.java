package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.transfer.TransferRestoring;
import org.springframework.stereotype.Component;

/** Employee transfer, "Give back what was handed in". */
@Component("restoreReturns")
class RestoreReturnsDelegate implements JavaDelegate {

    private final TransferRestoring restoring;

    RestoreReturnsDelegate(TransferRestoring restoring) {
        this.restoring = restoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var left = restoring.restore(TransferSteps.number(execution));
        EmployeeTransferContract.RESTORING.set(execution, left ? TransferValues.BY_HAND : TransferValues.COMPLETE);
    }
}
