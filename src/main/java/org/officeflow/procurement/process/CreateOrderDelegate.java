package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.OrderDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase order, "Create order". */
@Component("createOrder")
class CreateOrderDelegate implements JavaDelegate {

    private final OrderDesk orders;

    CreateOrderDelegate(OrderDesk orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.createOrder(new RequestNumber(execution.getProcessBusinessKey()));
    }
}
