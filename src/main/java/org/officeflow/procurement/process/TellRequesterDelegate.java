package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Tell requester". */
@Component("tellRequester")
class TellRequesterDelegate implements JavaDelegate {

    private final PurchaseMails mails;

    TellRequesterDelegate(PurchaseMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.closed(new RequestNumber(execution.getProcessBusinessKey()));
    }
}
