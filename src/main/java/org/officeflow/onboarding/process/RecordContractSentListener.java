package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.onboarding.ContractDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employment contract, "Send contract" is done. */
@Component("recordContractSent")
class RecordContractSentListener implements TaskListener {

    private static final Words WORDS = Words.of("onboarding");

    private final ContractDesk contracts;

    RecordContractSentListener(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!Answers.of(task).flag("contractSent")) {
            throw new FormRefusal(WORDS.say("contract.send"));
        }
        var number = Steps.number(task);
        contracts.sent(number, new PersonId(Actor.of(task)));
        SignatureTimers.set(task, contracts.clock(number));
    }
}
