package org.officeflow.approval.process;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.DecisionResult;
import org.officeflow.approval.LineDecision;
import org.officeflow.approval.RoundOutcome;
import org.officeflow.approval.Verdict;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Approval round, "Decide on case" is decided. */
@Component("recordDecision")
class RecordDecisionListener implements TaskListener {

    private final ApprovalDesk desk;

    RecordDecisionListener(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var verdict = Verdict.of(answers.text("decision"));
        var result = desk.decide(
                ApprovalRoundContract.ROUND.get(task),
                new PersonId(Actor.of(task)),
                verdict,
                answers.optionalText("reason").orElse(null),
                lines(answers));
        if (result instanceof DecisionResult.Refused refused) {
            throw new FormRefusal(refused.reason());
        }
        ApprovalRoundContract.DECISION.set(task, verdict.key());
        if (verdict == Verdict.REJECT) {
            ApprovalRoundContract.OUTCOME.set(task, RoundOutcome.REJECTED.key());
        }
    }

    /** The rows of the form stand in the order of the case's lines. */
    private static List<LineDecision> lines(Answers answers) {
        var rows = answers.rows("lines");
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new LineDecision(index + 1, rows.get(index).decimal("approvedQuantity")))
                .toList();
    }
}
