package org.officeflow.onboarding.preboarding.process;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.preboarding.Detail;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Pre-boarding, "Follow details": human resources do something about them. */
@Component("recordDetailsWish")
class RecordDetailsWishListener implements TaskListener {

    private final PreboardingDesk desk;

    RecordDetailsWishListener(PreboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        var wish = answers.text("wish");
        Steps.refuse(
                switch (wish) {
                    case Steps.LINK ->
                        desk.mayAskAgain(
                                number, answers.optionalText("privateEmail").orElse(null), by);
                    case Steps.ENTERED -> {
                        var written = new HashMap<String, String>();
                        for (var detail : Detail.values()) {
                            answers.optionalText(detail.key()).ifPresent(value -> written.put(detail.key(), value));
                        }
                        answers.optionalDate(Detail.DATE_OF_BIRTH.key())
                                .ifPresent(day -> written.put(Detail.DATE_OF_BIRTH.key(), day.toString()));
                        yield desk.enter(number, written, by);
                    }
                    default -> desk.renounce(number, by);
                });
        PreBoardingContract.WISH.set(task, wish);
    }
}
