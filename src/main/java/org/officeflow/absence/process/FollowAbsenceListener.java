package org.officeflow.absence.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.absence.AbsenceDesk;
import org.officeflow.absence.AbsenceNumber;
import org.springframework.stereotype.Component;

/** Absence, "Follow absence" comes to the person who is away and to whoever registered it. */
@Component("followAbsence")
class FollowAbsenceListener implements TaskListener {

    private final AbsenceDesk desk;

    FollowAbsenceListener(AbsenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var absence = desk.absence(new AbsenceNumber(task.getExecution().getProcessBusinessKey()));
        var period = absence.period();
        if (absence.registeredBy().equals(period.person())) {
            task.setAssignee(period.person().value());
        } else {
            task.addCandidateUser(period.person().value());
            task.addCandidateUser(absence.registeredBy().value());
        }
    }
}
