package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Remind requester". */
@Component("remindToChange")
class RemindToChangeDelegate implements JavaDelegate {

    private final PurchaseMails mails;

    RemindToChangeDelegate(PurchaseMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.changeWaits(new RequestNumber(execution.getProcessBusinessKey()), execution.getId());
    }
}
