package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.ContractDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Create employee record". */
@Component("createEmployeeRecord")
class CreateEmployeeRecordDelegate implements JavaDelegate {

    private final ContractDesk contracts;

    CreateEmployeeRecordDelegate(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.createRecord(Steps.number(execution));
    }
}
