package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Remind requester". */
@Component("remindToChange")
class RemindToChangeDelegate implements JavaDelegate {

    private final PurchaseMails mails;
    private final TaskLinks links;

    RemindToChangeDelegate(PurchaseMails mails, TaskLinks links) {
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.changeWaits(
                new RequestNumber(execution.getProcessBusinessKey()),
                execution.getId(),
                links.toOpen(PurchaseRequestContract.CHANGE_REQUEST, execution));
    }
}
