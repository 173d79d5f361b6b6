package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/** Hands a decision table what it reads, for this one evaluation. */
final class RuleInputs {

    private RuleInputs() {}

    static void provide(DelegateExecution execution, String name, Object value) {
        execution.setVariableLocal(name, Variables.untypedValue(value, true));
    }
}
