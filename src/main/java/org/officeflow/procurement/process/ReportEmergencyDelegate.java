package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Report to finance": the emergency was not found justified. */
@Component("reportEmergency")
class ReportEmergencyDelegate implements JavaDelegate {

    private final PurchaseMails mails;

    ReportEmergencyDelegate(PurchaseMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.emergencyNotJustified(new RequestNumber(execution.getProcessBusinessKey()));
    }
}
