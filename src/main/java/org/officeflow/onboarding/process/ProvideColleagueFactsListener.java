package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.officeflow.onboarding.OnboardingDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, what "Determine package" reads; it is there for the table only and not stored. */
@Component("provideColleagueFacts")
class ProvideColleagueFactsListener implements ExecutionListener {

    private final OnboardingDesk desk;

    ProvideColleagueFactsListener(OnboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var one = desk.onboarding(Steps.number(execution));
        provide(execution, "contract", one.contract().key());
        provide(execution, "contractMonths", one.contractMonths());
        provide(execution, "workplace", one.workplace().key());
        provide(execution, "department", one.department());
    }

    private static void provide(DelegateExecution execution, String name, Object value) {
        execution.setVariableLocal(name, Variables.untypedValue(value, true));
    }
}
