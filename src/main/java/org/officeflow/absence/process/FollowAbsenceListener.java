package org.officeflow.absence.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.absence.AbsenceDesk;
import org.officeflow.absence.AbsenceNumber;
import org.officeflow.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Absence, "Follow absence" comes to the person who is away and to whoever registered it. */
@Component("followAbsence")
class FollowAbsenceListener implements TaskListener {

    private final AbsenceDesk desk;
    private final Organisation organisation;

    FollowAbsenceListener(AbsenceDesk desk, Organisation organisation) {
        this.desk = desk;
        this.organisation = organisation;
    }

    @Override
    public void notify(DelegateTask task) {
        var absence = desk.absence(new AbsenceNumber(task.getExecution().getProcessBusinessKey()));
        var period = absence.period();
        task.setName("Follow " + absence.number() + ": "
                + organisation.get(period.deputy()).name() + " stands in for "
                + organisation.get(period.person()).name());
        if (absence.registeredBy().equals(period.person())) {
            task.setAssignee(period.person().value());
        } else {
            task.addCandidateUser(period.person().value());
            task.addCandidateUser(absence.registeredBy().value());
        }
    }
}
