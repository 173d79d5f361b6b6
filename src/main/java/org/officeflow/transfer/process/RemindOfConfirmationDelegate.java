package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.transfer.TransferMails;
import org.springframework.stereotype.Component;

/** Employee transfer, "Remind of confirmation". */
@Component("remindOfTransferConfirmation")
class RemindOfConfirmationDelegate implements JavaDelegate {

    private final TransferMails mails;

    RemindOfConfirmationDelegate(TransferMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.confirmationReminder(TransferSteps.number(execution));
    }
}
