package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.transfer.TransferEffect;
import org.springframework.stereotype.Component;

/** Employee transfer, "Conclude transfer": what came of it. */
@Component("concludeTransfer")
class ConcludeTransferDelegate implements JavaDelegate {

    private final TransferEffect effect;

    ConcludeTransferDelegate(TransferEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EmployeeTransferContract.OUTCOME.set(
                execution, effect.conclude(TransferSteps.number(execution)).key());
    }
}
