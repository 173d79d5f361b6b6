package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.OrderDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase order, "Clear supplier" is done. */
@Component("recordSupplierClearing")
class RecordSupplierClearingListener implements TaskListener {

    private final OrderDesk orders;

    RecordSupplierClearingListener(OrderDesk orders) {
        this.orders = orders;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        orders.clearSupplier(
                new RequestNumber(task.getExecution().getProcessBusinessKey()),
                new PersonId(Actor.of(task)),
                answers.flag("supplierChecked"),
                answers.optionalText("orderEmail").orElse(null),
                answers.optionalText("note").orElse(null));
    }
}
