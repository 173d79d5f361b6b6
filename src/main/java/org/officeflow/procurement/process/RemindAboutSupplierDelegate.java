package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase order, "Remind office manager". */
@Component("remindAboutSupplier")
class RemindAboutSupplierDelegate implements JavaDelegate {

    private final PurchaseMails mails;

    RemindAboutSupplierDelegate(PurchaseMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.supplierStillHeld(new RequestNumber(execution.getProcessBusinessKey()));
    }
}
