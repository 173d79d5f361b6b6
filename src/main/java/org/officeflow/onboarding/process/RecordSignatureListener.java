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

/** Employment contract, "Record signature" is done. */
@Component("recordSignature")
class RecordSignatureListener implements TaskListener {

    private final OnboardingDesk desk;
    private final ContractDesk contracts;

    RecordSignatureListener(OnboardingDesk desk, ContractDesk contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        if (answers.text("signature").equals(ModelValues.SIGNED)) {
            Steps.refuse(contracts.signed(number, Steps.day(answers, "signedOn"), by));
            EmploymentContractContract.OUTCOME.set(task, ModelValues.SIGNED);
        } else {
            var reason = answers.optionalText("declinedBecause").orElse(null);
            Steps.needReason(reason);
            Steps.refuse(desk.cancel(number, CancelledBecause.OFFER_DECLINED, reason, by));
            EmploymentContractContract.OUTCOME.set(task, ModelValues.FAILED);
        }
    }
}
