package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.Actor;
import org.officeflow.onboarding.ContractDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Begin employment": the colleague is here and may log in. */
@Component("beginEmployment")
class BeginEmploymentDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final ContractDesk contracts;

    BeginEmploymentDelegate(OnboardingDesk desk, ContractDesk contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        contracts.begin(number);
        desk.arrived(number, Actor.of(execution).map(PersonId::new).orElse(null));
        EmployeeOnboardingContract.OUTCOME.set(execution, ModelValues.ARRIVED);
    }
}
