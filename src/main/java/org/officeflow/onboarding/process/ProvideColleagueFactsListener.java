package org.officeflow.onboarding.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.OnboardingDesk;
import org.springframework.stereotype.Component;

/** Employee onboarding, what "Determine package" reads; it is there for the table only and not stored. */
@Component("provideColleagueFacts")
class ProvideColleagueFactsListener implements ExecutionListener {

    private final OnboardingDesk desk;

    ProvideColleagueFactsListener(OnboardingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var one = desk.onboarding(Steps.number(execution));
        provide(execution, "contract", one.contract().key());
        provide(execution, "contractMonths", months(one.startsOn(), one.endsOn()));
        provide(execution, "workplace", one.workplace().key());
        provide(execution, "department", one.department());
    }

    /** Months with a part of the last one: six months and a day are more than six. */
    private static double months(LocalDate from, @Nullable LocalDate to) {
        if (to == null) {
            return 0;
        }
        var end = to.plusDays(1);
        var whole = ChronoUnit.MONTHS.between(from, end);
        return whole + ChronoUnit.DAYS.between(from.plusMonths(whole), end) / 31.0;
    }

    private static void provide(DelegateExecution execution, String name, Object value) {
        execution.setVariableLocal(name, Variables.untypedValue(value, true));
    }
}
