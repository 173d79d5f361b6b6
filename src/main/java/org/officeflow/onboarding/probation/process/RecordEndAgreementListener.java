package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.probation.DecisionDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Probation, "Agree to end" is answered. */
@Component("recordEndAgreement")
class RecordEndAgreementListener implements TaskListener {

    private final DecisionDesk decisions;

    RecordEndAgreementListener(DecisionDesk decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        var agreement = answers.text("endAgreement");
        Steps.refuse(
                agreement.equals(Steps.AGREED)
                        ? decisions.agreeToEnd(number, by)
                        : decisions.refuseEnd(
                                number, answers.optionalText("decisionReason").orElse(null), by));
        ProbationContract.END_AGREEMENT.set(task, agreement);
    }
}
