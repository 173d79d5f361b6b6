package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.probation.DecisionDesk;
import org.officeflow.onboarding.probation.ProbationMails;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Probation, "Decide on probation" is decided. */
@Component("recordProbationDecision")
class RecordProbationDecisionListener implements TaskListener {

    private final DecisionDesk decisions;
    private final ProbationMails mails;

    RecordProbationDecisionListener(DecisionDesk decisions, ProbationMails mails) {
        this.decisions = decisions;
        this.mails = mails;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        var decision = answers.text("probationDecision");
        var reason = answers.optionalText("decisionReason").orElse(null);
        var proposal = Steps.NONE;
        switch (decision) {
            case Steps.CONFIRM -> Steps.refuse(decisions.confirm(number, by));
            case Steps.EXTEND -> {
                Steps.refuse(decisions.extend(
                        number, answers.optionalDate("newLastDay").orElse(null), reason, by));
                mails.extended(number);
            }
            default -> {
                Steps.refuse(decisions.proposeEnd(
                        number, answers.optionalDate("leavesOn").orElse(null), reason, by));
                proposal = Steps.END;
            }
        }
        ProbationContract.PROPOSAL.set(task, proposal);
        ProbationContract.DECISION.set(task, decision);
    }
}
