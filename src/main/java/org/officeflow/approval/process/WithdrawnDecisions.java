package org.officeflow.approval.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.approval.StandIns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * "Decide on case" that nobody is to decide any more, because the request was withdrawn or changed, the round expired, or an operator
 * ended the case: it waits for nobody. Heard for every version of the model, those of running cases among them.
 */
@Component
class WithdrawnDecisions {

    private final StandIns standIns;

    WithdrawnDecisions(StandIns standIns) {
        this.standIns = standIns;
    }

    @EventListener
    void gone(DelegateTask task) {
        if (TaskListener.EVENTNAME_DELETE.equals(task.getEventName())
                && ApprovalRoundContract.DECIDE_ON_CASE.equals(task.getTaskDefinitionKey())) {
            standIns.release(task.getId());
        }
    }
}
