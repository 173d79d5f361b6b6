package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.transfer.TransferEffect;
import org.springframework.stereotype.Component;

/** Employee transfer, "Put into effect". */
@Component("putTransferIntoEffect")
class PutTransferIntoEffectDelegate implements JavaDelegate {

    private final TransferEffect effect;

    PutTransferIntoEffectDelegate(TransferEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var result = effect.take(TransferSteps.number(execution));
        EmployeeTransferContract.RECORDING.set(execution, result.key());
    }
}
