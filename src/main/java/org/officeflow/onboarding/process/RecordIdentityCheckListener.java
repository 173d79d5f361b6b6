package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.ContractDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employment contract, "Check identity and papers" is done. */
@Component("recordIdentityCheck")
class RecordIdentityCheckListener implements TaskListener {

    private final ContractDesk contracts;

    RecordIdentityCheckListener(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        Steps.refuse(contracts.identityChecked(
                Steps.number(task),
                answers.text("identityDocument"),
                answers.texts("papers"),
                new PersonId(Actor.of(task))));
        EmploymentContractContract.OUTCOME.set(task, ModelValues.IN_ORDER);
    }
}
