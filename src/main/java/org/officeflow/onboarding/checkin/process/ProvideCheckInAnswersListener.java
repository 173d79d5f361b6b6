package org.officeflow.onboarding.checkin.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.springframework.stereotype.Component;

/** Check-in, what "Rate check-in" reads; it is there for the table only and not stored. */
@Component("provideCheckInAnswers")
class ProvideCheckInAnswersListener implements ExecutionListener {

    private final CheckInDesk desk;

    ProvideCheckInAnswersListener(CheckInDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var answers =
                Objects.requireNonNull(desk.checkIn(Steps.number(execution)).answers(), "answers");
        provide(execution, "lowestAnswer", answers.lowest());
        provide(execution, "averageAnswer", answers.average());
    }

    private static void provide(DelegateExecution execution, String name, Object value) {
        execution.setVariableLocal(name, Variables.untypedValue(value, true));
    }
}
