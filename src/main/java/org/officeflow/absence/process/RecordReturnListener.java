package org.officeflow.absence.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.absence.AbsenceDesk;
import org.officeflow.absence.AbsenceNumber;
import org.officeflow.absence.AbsenceResult;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Absence, "Follow absence" ends with the day on which the person is back. */
@Component("recordReturn")
class RecordReturnListener implements TaskListener {

    private final AbsenceDesk desk;
    private final WorkingCalendar calendar;

    RecordReturnListener(AbsenceDesk desk, WorkingCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = new AbsenceNumber(task.getExecution().getProcessBusinessKey());
        var result = desk.backOn(number, Answers.of(task).date("backOn"), new PersonId(Actor.of(task)));
        if (result instanceof AbsenceResult.Refused refused) {
            throw new FormRefusal(refused.reason());
        }
        if (result instanceof AbsenceResult.Stands stands) {
            AbsenceContract.ENDS_AT.set(task, stands.absence().endsAt(calendar.zone()));
        }
        AbsenceContract.ABSENCE.set(task, word(result));
    }

    private static String word(AbsenceResult result) {
        if (result instanceof AbsenceResult.IsOver) {
            return "over";
        }
        return result instanceof AbsenceResult.Withdrawn ? "withdrawn" : "moved";
    }
}
