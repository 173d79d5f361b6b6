package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.CancelledBecause;
import org.officeflow.onboarding.ContractDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Welcome colleague" says whether they came. */
@Component("recordArrival")
class RecordArrivalListener implements TaskListener {

    private final OnboardingDesk desk;
    private final ContractDesk contracts;
    private final ItemTimers timers;

    RecordArrivalListener(OnboardingDesk desk, ContractDesk contracts, ItemTimers timers) {
        this.desk = desk;
        this.contracts = contracts;
        this.timers = timers;
    }

    @Override
    public void notify(DelegateTask task) {
        var answers = Answers.of(task);
        var number = Steps.number(task);
        var by = new PersonId(Actor.of(task));
        var arrival = answers.text("arrival");
        var reason = answers.optionalText("arrivalReason").orElse(null);
        if (arrival.equals(ModelValues.LATER)) {
            Steps.refuse(desk.postpone(number, Steps.day(answers, "startsOn"), reason, by));
            EmployeeOnboardingContract.GATE_AT.set(task, desk.gateAt(number));
            EmployeeOnboardingContract.STARTS_AT.set(task, desk.startsAt(number));
            timers.move(number);
        } else if (arrival.equals(ModelValues.NO_SHOW)) {
            Steps.needReason(reason);
            Steps.refuse(desk.cancel(number, CancelledBecause.NO_SHOW, reason, by));
        } else {
            Steps.refuse(desk.mayArrive(number, by));
            Steps.refuse(contracts.mayBegin(number));
        }
        EmployeeOnboardingContract.ARRIVAL.set(task, arrival);
    }
}
