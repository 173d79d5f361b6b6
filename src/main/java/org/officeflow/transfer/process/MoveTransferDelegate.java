package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.process.LeavingTimers;
import org.officeflow.onboarding.process.ItemTimers;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferMails;
import org.springframework.stereotype.Component;

/** Employee transfer, "Move dates": everything that waits for the day follows. */
@Component("moveTransfer")
class MoveTransferDelegate implements JavaDelegate {

    private final TransferDesk desk;
    private final TransferMails mails;
    private final ItemTimers items;
    private final LeavingTimers returns;

    MoveTransferDelegate(TransferDesk desk, TransferMails mails, ItemTimers items, LeavingTimers returns) {
        this.desk = desk;
        this.mails = mails;
        this.items = items;
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = TransferSteps.number(execution);
        EmployeeTransferContract.EFFECTIVE_AT.set(execution, desk.effectiveAt(number));
        items.move(number.given());
        returns.moveItems(number.handedIn());
        mails.moved(number);
    }
}
