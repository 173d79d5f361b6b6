package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.CancelledBecause;
import org.officeflow.onboarding.ContractDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employment contract, "Decide on unsigned contract" is decided. */
@Component("recordContractDecision")
class RecordContractDecisionListener implements TaskListener {

    private final OnboardingDesk desk;
    private final ContractDesk contracts;

    RecordContractDecisionListener(OnboardingDesk desk, ContractDesk contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        var reason = answers.text("decisionReason");
        if (answers.text("contractDecision").equals(ModelValues.MORE_TIME)) {
            contracts.extended(number, reason, by);
            SignatureTimers.set(task, contracts.clock(number));
            EmploymentContractContract.OUTCOME.set(task, ModelValues.MORE_TIME);
        } else {
            Steps.refuse(desk.cancel(number, CancelledBecause.OFFER_WITHDRAWN, reason, by));
            EmploymentContractContract.OUTCOME.set(task, ModelValues.FAILED);
        }
    }
}
