package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.officeflow.onboarding.probation.ProbationMails;
import org.springframework.stereotype.Component;

/** Probation, "Record as undecided": the last day is over. */
@Component("recordUndecided")
class RecordUndecidedDelegate implements JavaDelegate {

    private final ProbationDesk desk;
    private final ProbationMails mails;

    RecordUndecidedDelegate(ProbationDesk desk, ProbationMails mails) {
        this.desk = desk;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        desk.undecided(number);
        mails.undecided(number);
    }
}
