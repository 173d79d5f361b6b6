package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.stereotype.Component;

/** Probation, what "Determine limit" reads; it is there for the table only and not stored. */
@Component("provideProbationFacts")
class ProvideProbationFactsListener implements ExecutionListener {

    private final OnboardingDesk desk;

    ProvideProbationFactsListener(OnboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var one = desk.onboarding(new OnboardingNumber(execution.getProcessBusinessKey()));
        provide(execution, "contract", one.contract().key());
        provide(execution, "contractMonths", one.contractMonths());
    }

    private static void provide(DelegateExecution execution, String name, Object value) {
        execution.setVariableLocal(name, Variables.untypedValue(value, true));
    }
}
