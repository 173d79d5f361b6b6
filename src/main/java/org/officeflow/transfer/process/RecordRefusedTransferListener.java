package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.organisation.PersonId;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferEffect;
import org.officeflow.transfer.TransferEffect.Correction;
import org.springframework.stereotype.Component;

/** Employee transfer, "Settle refused change" is decided. */
@Component("recordRefusedTransfer")
class RecordRefusedTransferListener implements TaskListener {

    private final TransferDesk desk;
    private final TransferEffect effect;

    RecordRefusedTransferListener(TransferDesk desk, TransferEffect effect) {
        this.desk = desk;
        this.effect = effect;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = TransferSteps.number(task);
        var by = TransferSteps.actor(task);
        var decision = answers.text("refusalDecision");
        TransferSteps.refuse(
                decision.equals(TransferValues.AGAIN)
                        ? effect.correct(number, correction(answers), by)
                        : desk.withdraw(number, TransferForm.text(answers, "refusalReason"), by));
        EmployeeTransferContract.REFUSAL_DECISION.set(task, decision);
    }

    private static Correction correction(Answers answers) {
        return new Correction(
                TransferForm.text(answers, "jobTitle"),
                TransferForm.text(answers, "department"),
                answers.optionalText("manager").map(PersonId::new).orElse(null),
                TransferForm.text(answers, "site"));
    }
}
