package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, what "Determine approvers" reads; it is there for the table only and not stored. */
@Component("provideRuleFacts")
class ProvideRuleFactsListener implements ExecutionListener {

    private final ProcurementDesk desk;

    ProvideRuleFactsListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var within = PurchaseRequestContract.WITHIN_BUDGET.find(execution).orElse(true);
        var facts = desk.ruleFacts(new RequestNumber(execution.getProcessBusinessKey()), within);
        RuleInputs.provide(execution, "decisiveAmount", facts.decisiveAmount().doubleValue());
        RuleInputs.provide(execution, "category", facts.category());
        RuleInputs.provide(execution, "fromCatalogue", facts.fromCatalogue());
        RuleInputs.provide(execution, "withinBudgetNow", facts.withinBudget());
        RuleInputs.provide(execution, "quotesWaived", facts.quotesWaived());
        RuleInputs.provide(execution, "termMonths", facts.termMonths());
        RuleInputs.provide(execution, "personalData", facts.personalData());
        RuleInputs.provide(execution, "newSupplier", facts.newSupplier());
    }
}
