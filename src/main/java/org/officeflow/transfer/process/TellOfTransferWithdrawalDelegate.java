package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.transfer.TransferMails;
import org.springframework.stereotype.Component;

/** Employee transfer, "Tell of withdrawal". */
@Component("tellOfTransferWithdrawal")
class TellOfTransferWithdrawalDelegate implements JavaDelegate {

    private final TransferMails mails;

    TellOfTransferWithdrawalDelegate(TransferMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.withdrawn(TransferSteps.number(execution));
    }
}
