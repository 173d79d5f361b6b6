package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.OrderDesk;
import org.officeflow.procurement.RequestNumber;
import org.officeflow.procurement.SupplierCheck;
import org.springframework.stereotype.Component;

/** Purchase order, "Check supplier". */
@Component("checkSupplier")
class CheckSupplierDelegate implements JavaDelegate {

    private final OrderDesk orders;

    CheckSupplierDelegate(OrderDesk orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var check = orders.checkSupplier(new RequestNumber(execution.getProcessBusinessKey()));
        PurchaseOrderContract.SUPPLIER_CLEARED.set(execution, check instanceof SupplierCheck.Cleared);
        if (check instanceof SupplierCheck.Held) {
            PurchaseOrderContract.SUPPLIER_DUE_AT.set(execution, orders.supplierDueAt());
        }
    }
}
