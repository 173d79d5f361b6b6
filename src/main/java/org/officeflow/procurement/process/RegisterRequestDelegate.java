package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.SubmissionResult;
import org.springframework.stereotype.Component;

/** Purchase request, "Register request". */
@Component("registerRequest")
class RegisterRequestDelegate implements JavaDelegate {

    private final ProcurementDesk desk;

    RegisterRequestDelegate(ProcurementDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var requester = PurchaseRequestContract.REQUESTER.get(execution);
        var result = desk.submit(WishForm.read(Answers.of(execution)), new PersonId(requester));
        if (result instanceof SubmissionResult.Refused refused) {
            throw new FormRefusal(refused.reasons());
        }
        if (result instanceof SubmissionResult.Accepted accepted) {
            execution.setProcessBusinessKey(accepted.request().number().value());
            PurchaseRequestContract.EMERGENCY.set(
                    execution, accepted.request().wish().emergency());
        }
    }
}
