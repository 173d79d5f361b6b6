package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.DecisionResult;
import org.officeflow.approval.RequesterWish;
import org.officeflow.approval.RoundOutcome;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Approval round, "Answer question" is answered. */
@Component("recordAnswer")
class RecordAnswerListener implements TaskListener {

    private final ApprovalDesk desk;

    RecordAnswerListener(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var wish = RequesterWish.of(answers.text("answer"));
        var result = desk.answer(
                ApprovalRoundContract.ROUND.get(task),
                new PersonId(Actor.of(task)),
                wish,
                answers.optionalText("text").orElse(null));
        if (result instanceof DecisionResult.Refused refused) {
            throw new FormRefusal(refused.reason());
        }
        ApprovalRoundContract.ANSWER.set(task, wish.key());
        switch (wish) {
            case CHANGE -> ApprovalRoundContract.OUTCOME.set(task, RoundOutcome.CHANGE_WANTED.key());
            case WITHDRAW -> ApprovalRoundContract.OUTCOME.set(task, RoundOutcome.WITHDRAWN.key());
            case ANSWER -> {
                // the round goes on with the step that asked
            }
        }
    }
}
