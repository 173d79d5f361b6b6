package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Reserve beyond budget". */
@Component("reserveBeyondBudget")
class ReserveBeyondBudgetDelegate implements JavaDelegate {

    private final ProcurementDesk desk;

    ReserveBeyondBudgetDelegate(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.reserveBeyondBudget(new RequestNumber(execution.getProcessBusinessKey()), "overrun approved");
    }
}
