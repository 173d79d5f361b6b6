package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.procurement.OrderDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase order, "Send order to supplier". */
@Component("sendOrder")
class SendOrderDelegate implements JavaDelegate {

    private final OrderDesk orders;

    SendOrderDelegate(OrderDesk orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.sendOrder(new RequestNumber(execution.getProcessBusinessKey()));
    }
}
