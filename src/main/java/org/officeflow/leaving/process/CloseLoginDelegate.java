package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.leaving.LeavingDesk;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Close login": from this minute on somebody else does what they had to do. */
@Component("closeLogin")
class CloseLoginDelegate implements JavaDelegate {

    private final LeavingDesk desk;
    private final OpenWork work;

    CloseLoginDelegate(LeavingDesk desk, OpenWork work) {
        this.desk = desk;
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = LeavingSteps.number(execution);
        desk.closeLogin(number);
        var person = desk.offboarding(number).person();
        desk.heir(number)
                .ifPresentOrElse(
                        heir -> desk.workPassed(number, heir, work.pass(person, heir)), () -> work.offer(person));
    }
}
