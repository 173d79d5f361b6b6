package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.springframework.stereotype.Component;

/** Probation, "Plan probation": whether the colleague still works here, and what happens until the end. */
@Component("planProbation")
class PlanProbationDelegate implements JavaDelegate {

    private final ProbationDesk desk;

    PlanProbationDelegate(ProbationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        ProbationContract.PRESENCE.set(execution, desk.isEmployed(number) ? Steps.HERE : Steps.GONE);
        var plan = desk.plan(number);
        ProbationContract.REVIEW_COUNT.set(execution, plan.reviews());
        ProbationContract.FIRST_REMINDER_AT.set(execution, plan.firstReminderAt());
        ProbationContract.SECOND_REMINDER_AT.set(execution, plan.secondReminderAt());
        ProbationContract.LAST_REMINDER_AT.set(execution, plan.lastReminderAt());
        ProbationContract.SUPERIOR_AT.set(execution, plan.superiorAt());
        ProbationContract.HUMAN_RESOURCES_AT.set(execution, plan.humanResourcesAt());
        ProbationContract.ENDS_AT.set(execution, plan.endsAt());
        ProbationContract.LAST_DAY_OVER_AT.set(execution, plan.lastDayOverAt());
    }
}
