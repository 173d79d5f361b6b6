package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.transfer.TransferMails;
import org.springframework.stereotype.Component;

/** Employee transfer, "Tell that it is in effect". */
@Component("tellOfTransferEffect")
class TellOfEffectDelegate implements JavaDelegate {

    private final TransferMails mails;

    TellOfEffectDelegate(TransferMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.inEffect(TransferSteps.number(execution));
    }
}
