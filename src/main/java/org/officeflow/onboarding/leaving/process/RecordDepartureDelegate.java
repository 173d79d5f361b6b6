package org.officeflow.onboarding.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.onboarding.leaving.LeavingDesk;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Record departure": the last day is over. */
@Component("recordDeparture")
class RecordDepartureDelegate implements JavaDelegate {

    private final LeavingDesk desk;

    RecordDepartureDelegate(LeavingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.depart(LeavingSteps.number(execution));
    }
}
