package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.transfer.TransferDesk;
import org.springframework.stereotype.Component;

/** Employee transfer, "Follow transfer" ends with a wish. */
@Component("recordTransferWish")
class RecordTransferWishListener implements TaskListener {

    private final TransferDesk desk;

    RecordTransferWishListener(TransferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = TransferSteps.number(task);
        var by = TransferSteps.actor(task);
        var wish = answers.text("transferWish");
        var reason = answers.text("wishReason");
        TransferSteps.refuse(
                wish.equals(TransferValues.MOVE)
                        ? desk.move(number, answers.optionalDate("effectiveOn").orElse(null), reason, by)
                        : desk.withdraw(number, reason, by));
        EmployeeTransferContract.WISH.set(task, wish);
    }
}
