package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase order, "Remind office manager". */
@Component("remindAboutSupplier")
class RemindAboutSupplierDelegate implements JavaDelegate {

    private final PurchaseMails mails;
    private final TaskLinks links;

    RemindAboutSupplierDelegate(PurchaseMails mails, TaskLinks links) {
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.supplierStillHeld(
                new RequestNumber(execution.getProcessBusinessKey()),
                links.toOpen(PurchaseOrderContract.CLEAR_SUPPLIER, execution));
    }
}
