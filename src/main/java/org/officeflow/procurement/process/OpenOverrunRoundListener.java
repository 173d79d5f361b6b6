package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.officeflow.procurement.Purpose;
import org.springframework.stereotype.Component;

/** Purchase request, the table has named who decides on the overrun. */
@Component("openOverrunRound")
class OpenOverrunRoundListener implements ExecutionListener {

    private final RoundOpener opener;

    OpenOverrunRoundListener(RoundOpener opener) {
        this.opener = opener;
    }

    @Override
    public void notify(DelegateExecution execution) {
        opener.open(execution, Purpose.OVERRUN);
    }
}
