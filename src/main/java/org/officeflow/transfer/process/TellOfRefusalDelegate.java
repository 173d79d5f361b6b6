package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.transfer.TransferMails;
import org.springframework.stereotype.Component;

/** Employee transfer, "Tell of refusal". */
@Component("tellOfTransferRefusal")
class TellOfRefusalDelegate implements JavaDelegate {

    private final TransferMails mails;

    TellOfRefusalDelegate(TransferMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.refused(TransferSteps.number(execution));
    }
}
