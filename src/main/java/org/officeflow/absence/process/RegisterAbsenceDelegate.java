package org.officeflow.absence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.absence.AbsenceDesk;
import org.officeflow.absence.AbsenceResult;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Absence, "Register absence". */
@Component("registerAbsence")
class RegisterAbsenceDelegate implements JavaDelegate {

    private final AbsenceDesk desk;
    private final WorkingCalendar calendar;

    RegisterAbsenceDelegate(AbsenceDesk desk, WorkingCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var by = new PersonId(AbsenceContract.REGISTERED_BY.get(execution));
        var result = desk.register(request(Answers.of(execution), by), by);
        if (result instanceof AbsenceResult.Refused refused) {
            throw new FormRefusal(refused.reason());
        }
        if (result instanceof AbsenceResult.Stands stands) {
            execution.setProcessBusinessKey(stands.absence().number().value());
            AbsenceContract.BEGINS_AT.set(execution, stands.absence().beginsAt(calendar.zone()));
            AbsenceContract.ENDS_AT.set(execution, stands.absence().endsAt(calendar.zone()));
        }
    }

    private static Deputies.Request request(Answers answers, PersonId by) {
        return new Deputies.Request(
                answers.optionalText("person").map(PersonId::new).orElse(by),
                new PersonId(answers.text("deputy")),
                answers.date("firstDay"),
                answers.date("lastDay"),
                answers.optionalDecimal("maxAmount").orElse(null),
                answers.optionalText("kind").orElse(null));
    }
}
