package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.budget.Reservation;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Reserve budget". */
@Component("reserveBudget")
class ReserveBudgetDelegate implements JavaDelegate {

    private final ProcurementDesk desk;

    ReserveBudgetDelegate(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reservation = desk.reserveBudget(new RequestNumber(execution.getProcessBusinessKey()));
        PurchaseRequestContract.WITHIN_BUDGET.set(execution, reservation instanceof Reservation.Reserved);
    }
}
