package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.checkin.process.CheckInNews;
import org.springframework.stereotype.Component;

/** Probation, "Leaving announced": nobody asks the colleague how it goes any more. */
@Component("announceLeaving")
class AnnounceLeavingDelegate implements JavaDelegate {

    private final CheckInNews checkIns;

    AnnounceLeavingDelegate(CheckInNews checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checkIns.leaving(Steps.number(execution).onboarding());
    }
}
