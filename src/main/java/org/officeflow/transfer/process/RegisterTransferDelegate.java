package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.PersonId;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferResult;
import org.springframework.stereotype.Component;

/** Employee transfer, "Register transfer". */
@Component("registerTransfer")
class RegisterTransferDelegate implements JavaDelegate {

    private final TransferDesk desk;

    RegisterTransferDelegate(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = new PersonId(EmployeeTransferContract.ANNOUNCED_BY.get(execution));
        var result = desk.announce(TransferForm.read(Answers.of(execution)), by);
        if (result instanceof TransferResult.Refused refused) {
            throw new FormRefusal(refused.reasons());
        }
        var number = ((TransferResult.Accepted) result).transfer().number();
        execution.setProcessBusinessKey(number.value());
        EmployeeTransferContract.EFFECTIVE_AT.set(execution, desk.effectiveAt(number));
        EmployeeTransferContract.DECIDE_BY.set(execution, desk.decideBy(number));
    }
}
