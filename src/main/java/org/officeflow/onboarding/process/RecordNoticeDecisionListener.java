package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.CancelledBecause;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Decide on short notice" is decided. */
@Component("recordNoticeDecision")
class RecordNoticeDecisionListener implements TaskListener {

    private final OnboardingDesk desk;
    private final ItemTimers timers;

    RecordNoticeDecisionListener(OnboardingDesk desk, ItemTimers timers) {
        this.desk = desk;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        var decision = answers.text("noticeDecision");
        var reason = answers.optionalText("decisionReason").orElse(null);
        switch (decision) {
            case ModelValues.GO_AHEAD -> Steps.refuse(desk.acceptShortNotice(number, reason, by));
            case ModelValues.ANOTHER_DAY -> {
                Steps.refuse(desk.move(number, Steps.day(answers, "startsOn"), reason, by));
                EmployeeOnboardingContract.GATE_AT.set(task, desk.gateAt(number));
                EmployeeOnboardingContract.STARTS_AT.set(task, desk.startsAt(number));
                timers.move(number);
            }
            default -> {
                Steps.needReason(reason);
                Steps.refuse(desk.cancel(number, CancelledBecause.TOO_SHORT_NOTICE, reason, by));
            }
        }
        EmployeeOnboardingContract.NOTICE_DECISION.set(task, decision);
    }
}
