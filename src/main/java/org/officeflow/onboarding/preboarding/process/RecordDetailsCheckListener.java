package org.officeflow.onboarding.preboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Pre-boarding, "Check details" is done. */
@Component("recordDetailsCheck")
class RecordDetailsCheckListener implements TaskListener {

    private final PreboardingDesk desk;

    RecordDetailsCheckListener(PreboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        var check = answers.text("check");
        Steps.refuse(
                check.equals(Steps.SENT_BACK)
                        ? desk.sendBack(number, answers.optionalText("because").orElse(null), by)
                        : desk.accept(number, by));
        PreBoardingContract.CHECK.set(task, check);
    }
}
