package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.engine.Actor;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.OrderDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Purchase requests that were ended from outside, wherever they stood: the case that called was interrupted, or an operator ended
 * it. Nothing is held for them any more. Heard for every version of the model, those of running cases among them.
 */
@Component
class EndedPurchases {

    private static final String DEFINITION = PurchaseRequestContract.PROCESS + ":";

    private final OrderDesk orders;

    EndedPurchases(OrderDesk orders) {
        this.orders = orders;
    }

    @EventListener
    void ended(DelegateExecution execution) {
        if (execution.isCanceled()
                && ExecutionListener.EVENTNAME_END.equals(execution.getEventName())
                && execution.getCurrentActivityId() == null
                && execution.getProcessDefinitionId().startsWith(DEFINITION)
                && RequestNumber.isValid(String.valueOf(execution.getProcessBusinessKey()))) {
            orders.endedFromOutside(
                    new RequestNumber(execution.getProcessBusinessKey()),
                    Actor.of(execution).map(PersonId::new).orElse(null));
        }
    }
}
