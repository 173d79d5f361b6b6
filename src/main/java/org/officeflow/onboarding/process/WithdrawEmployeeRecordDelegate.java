package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.ContractDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Withdraw employee record". */
@Component("withdrawEmployeeRecord")
class WithdrawEmployeeRecordDelegate implements JavaDelegate {

    private final ContractDesk contracts;

    WithdrawEmployeeRecordDelegate(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.withdrawRecord(Steps.number(execution));
    }
}
