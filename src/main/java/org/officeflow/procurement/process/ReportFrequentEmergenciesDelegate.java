package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Report frequent emergencies" to finance. */
@Component("reportFrequentEmergencies")
class ReportFrequentEmergenciesDelegate implements JavaDelegate {

    private final PurchaseMails mails;

    ReportFrequentEmergenciesDelegate(PurchaseMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.frequentEmergencies(new RequestNumber(execution.getProcessBusinessKey()));
    }
}
