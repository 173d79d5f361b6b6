package org.officeflow.absence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.absence.AbsenceDesk;
import org.officeflow.absence.AbsenceNumber;
import org.officeflow.approval.process.DecisionHandover;
import org.springframework.stereotype.Component;

/** Absence, "Hand decisions over" and "Give decisions back": who decides now follows from the day. */
@Component("moveOpenDecisions")
class MoveOpenDecisionsDelegate implements JavaDelegate {

    private final AbsenceDesk desk;
    private final DecisionHandover handover;

    MoveOpenDecisionsDelegate(AbsenceDesk desk, DecisionHandover handover) {
        this.desk = desk;
        this.handover = handover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var absence = desk.absence(new AbsenceNumber(execution.getProcessBusinessKey()));
        handover.settle(absence.period().person());
    }
}
