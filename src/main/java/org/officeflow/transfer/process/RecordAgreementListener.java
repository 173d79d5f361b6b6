package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.transfer.TransferDesk;
import org.springframework.stereotype.Component;

/** Employee transfer, "Agree to transfer" is decided. */
@Component("recordAgreementToTransfer")
class RecordAgreementListener implements TaskListener {

    private final TransferDesk desk;

    RecordAgreementListener(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = TransferSteps.number(task);
        var by = TransferSteps.actor(task);
        var agreement = answers.text("agreement");
        TransferSteps.refuse(
                agreement.equals(TransferValues.AGREED)
                        ? desk.agree(number, by)
                        : desk.refuse(number, TransferForm.text(answers, "agreementReason"), by));
        EmployeeTransferContract.AGREEMENT.set(task, agreement);
        EmployeeTransferContract.DECIDE_BY.set(task, desk.decideBy(number));
    }
}
