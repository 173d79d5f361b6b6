package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.officeflow.procurement.SubmissionResult;
import org.springframework.stereotype.Component;

/** Purchase request, "Change request" is done. */
@Component("recordChange")
class RecordChangeListener implements TaskListener {

    private final ProcurementDesk desk;

    RecordChangeListener(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        var result = desk.change(number, WishForm.read(Answers.of(task)), new PersonId(Actor.of(task)));
        if (result instanceof SubmissionResult.Refused refused) {
            throw new FormRefusal(refused.reasons());
        }
    }
}
