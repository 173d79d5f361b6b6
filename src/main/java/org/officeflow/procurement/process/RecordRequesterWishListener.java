package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.approval.RequesterWish;
import org.officeflow.approval.RoundOutcome;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.springframework.stereotype.Component;

/** Purchase request, "Follow request" ends with a wish. */
@Component("recordRequesterWish")
class RecordRequesterWishListener implements TaskListener {

    private static final Words WORDS = Words.of("procurement");

    private final ProcurementDesk desk;

    RecordRequesterWishListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var wish = RequesterWish.of(answers.text("requesterWish"));
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        var person = new PersonId(Actor.of(task));
        if (!desk.accepts(
                number, person, wish, answers.optionalText("wishReason").orElse(null))) {
            throw new FormRefusal(WORDS.say("ordered", number));
        }
        PurchaseRequestContract.REQUESTER_WISH.set(task, wish.key());
        if (wish == RequesterWish.WITHDRAW) {
            ApprovalRoundContract.OUTCOME.set(task, RoundOutcome.WITHDRAWN.key());
        }
    }
}
