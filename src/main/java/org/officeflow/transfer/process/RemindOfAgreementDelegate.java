package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.transfer.TransferMails;
import org.springframework.stereotype.Component;

/** Employee transfer, "Remind of agreement". */
@Component("remindOfTransferAgreement")
class RemindOfAgreementDelegate implements JavaDelegate {

    private final TransferMails mails;

    RemindOfAgreementDelegate(TransferMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.agreementReminder(TransferSteps.number(execution));
    }
}
