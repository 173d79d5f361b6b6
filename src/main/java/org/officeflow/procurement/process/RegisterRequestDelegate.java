package org.officeflow.procurement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.forms.Answers;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.CasePurchases;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.PurchaseRequest;
import org.officeflow.procurement.RequestNumber;
import org.officeflow.procurement.SubmissionResult;
import org.springframework.stereotype.Component;

/** Purchase request, "Register request": from the form, or one that a case has registered before it called. */
@Component("registerRequest")
class RegisterRequestDelegate implements JavaDelegate {

    private final ProcurementDesk desk;
    private final CasePurchases purchases;

    RegisterRequestDelegate(ProcurementDesk desk, CasePurchases purchases) {
        this.desk = desk;
        this.purchases = purchases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var registered = PurchaseRequestContract.REGISTERED_REQUEST.find(execution);
        var request = registered.isPresent()
                ? purchases.takeUp(new RequestNumber(registered.get()))
                : submit(Answers.of(execution), PurchaseRequestContract.REQUESTER.get(execution));
        execution.setProcessBusinessKey(request.number().value());
        PurchaseRequestContract.REQUESTER.set(execution, request.requester().value());
        PurchaseRequestContract.EMERGENCY.set(execution, request.wish().emergency());
    }

    private PurchaseRequest submit(Answers answers, String requester) {
        var result = desk.submit(WishForm.read(answers), new PersonId(requester));
        if (result instanceof SubmissionResult.Accepted accepted) {
            return accepted.request();
        }
        throw new FormRefusal(((SubmissionResult.Refused) result).reasons());
    }
}
