package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, what "Determine overrun approver" reads; it is there for the table only and not stored. */
@Component("provideOverrunFacts")
class ProvideOverrunFactsListener implements ExecutionListener {

    private final ProcurementDesk desk;

    ProvideOverrunFactsListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = new RequestNumber(execution.getProcessBusinessKey());
        var overrun = desk.overrun(number);
        RuleInputs.provide(execution, "overrunAmount", overrun.amount().doubleValue());
        RuleInputs.provide(
                execution, "overrunPercent", overrun.percentOfBudget().doubleValue());
    }
}
