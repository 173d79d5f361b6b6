package org.officeflow.leaving.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Words;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.LeavingKind;
import org.officeflow.leaving.ReturnList;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Follow leaving" ends with a wish. */
@Component("recordLeavingWish")
class RecordLeavingWishListener implements TaskListener {

    private static final Words WORDS = Words.of("leaving");

    private final LeavingDesk desk;
    private final ReturnList list;

    RecordLeavingWishListener(LeavingDesk desk, ReturnList list) {
        this.desk = desk;
        this.list = list;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = LeavingSteps.number(task);
        var by = LeavingSteps.actor(task);
        var wish = answers.text("leavingWish");
        var reason = answers.text("wishReason");
        switch (wish) {
            case LeavingValues.MOVE ->
                LeavingSteps.refuse(desk.move(
                        number,
                        answers.optionalDate("lastDay")
                                .orElse(desk.offboarding(number).lastDay()),
                        LeavingForm.accessEnd(answers),
                        reason,
                        by));
            case LeavingValues.WITHDRAW -> LeavingSteps.refuse(desk.withdraw(number, reason, by));
            default -> {
                for (var needed : List.of("itemTitle", "itemKind", "itemResponsible")) {
                    if (!answers.has(needed)) {
                        throw new FormRefusal(WORDS.say("add." + needed));
                    }
                }
                LeavingSteps.refuse(list.add(
                        number,
                        LeavingKind.of(answers.text("itemKind")),
                        answers.text("itemTitle"),
                        answers.text("itemResponsible"),
                        by,
                        reason));
            }
        }
        EmployeeOffboardingContract.WISH.set(task, wish);
    }
}
