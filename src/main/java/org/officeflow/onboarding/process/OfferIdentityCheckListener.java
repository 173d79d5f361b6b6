package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.onboarding.IdentityCheckers;
import org.springframework.stereotype.Component;

/** Employment contract, "Check identity and papers" comes to the second person. */
@Component("offerIdentityCheck")
class OfferIdentityCheckListener implements TaskListener {

    private final IdentityCheckers checkers;

    OfferIdentityCheckListener(IdentityCheckers checkers) {
        this.checkers = checkers;
    }

    @Override
    public void notify(DelegateTask task) {
        var second = checkers.of(Steps.number(task));
        if (second.isInPerson()) {
            task.addCandidateGroup(second.group().key());
        } else {
            second.people().forEach(person -> task.addCandidateUser(person.value()));
        }
    }
}
