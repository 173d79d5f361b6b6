package org.officeflow.onboarding.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.checkin.CheckInAnswers;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Check-in, "Answer check-in" is answered. */
@Component("recordCheckIn")
class RecordCheckInListener implements TaskListener {

    private final CheckInDesk desk;

    RecordCheckInListener(CheckInDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var given = new CheckInAnswers(
                answers.integer("roleClear"),
                answers.integer("thingsWork"),
                answers.integer("managerSupport"),
                answers.integer("teamWelcome"),
                answers.integer("wouldRecommend"),
                answers.optionalText("words").orElse(null));
        Steps.refuse(desk.answer(Steps.number(task), given, new PersonId(Actor.of(task))));
    }
}
