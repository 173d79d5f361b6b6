package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.ContractDesk;
import org.springframework.stereotype.Component;

/** Employment contract, "Close contract": the colleague does not come. */
@Component("closeContract")
class CloseContractDelegate implements JavaDelegate {

    private final ContractDesk contracts;

    CloseContractDelegate(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.close(Steps.number(execution));
        EmploymentContractContract.OUTCOME.set(execution, ModelValues.CLOSED);
    }
}
