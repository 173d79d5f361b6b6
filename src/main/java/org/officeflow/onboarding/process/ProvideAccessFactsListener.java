package org.officeflow.onboarding.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.springframework.stereotype.Component;

/** Onboarding item, what "Determine approvers" reads; it is there for the table only and not stored. */
@Component("provideAccessFacts")
class ProvideAccessFactsListener implements ExecutionListener {

    private final OnboardingDesk desk;
    private final ItemDesk items;

    ProvideAccessFactsListener(OnboardingDesk desk, ItemDesk items) {
        this.desk = desk;
        this.items = items;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var item = Steps.item(items, execution);
        provide(execution, "access", Objects.requireNonNull(item.what()));
        provide(
                execution,
                "contract",
                desk.onboarding(item.onboarding()).contract().key());
    }

    private static void provide(DelegateExecution execution, String name, String value) {
        execution.setVariableLocal(name, Variables.untypedValue(value, true));
    }
}
