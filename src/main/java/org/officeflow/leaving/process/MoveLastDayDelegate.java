package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingMails;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Move dates": what is open follows the last day. */
@Component("moveLastDay")
class MoveLastDayDelegate implements JavaDelegate {

    private final LeavingTimers timers;
    private final LeavingMails mails;

    MoveLastDayDelegate(LeavingTimers timers, LeavingMails mails) {
        this.timers = timers;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = LeavingSteps.number(execution);
        timers.move(number, execution);
        mails.moved(number);
    }
}
