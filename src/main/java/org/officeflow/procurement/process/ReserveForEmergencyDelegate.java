package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Reserve budget for emergency": an emergency is ordered also beyond the budget, and decided afterwards. */
@Component("reserveForEmergency")
class ReserveForEmergencyDelegate implements JavaDelegate {

    private final ProcurementDesk desk;

    ReserveForEmergencyDelegate(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = new RequestNumber(execution.getProcessBusinessKey());
        desk.reserveBeyondBudget(number, "emergency");
        PurchaseRequestContract.FREQUENT_EMERGENCIES.set(execution, desk.emergenciesAreFrequent(number));
    }
}
