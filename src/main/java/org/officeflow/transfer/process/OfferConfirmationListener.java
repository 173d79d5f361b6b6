package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.transfer.TransferDeciders;
import org.officeflow.transfer.TransferDesk;
import org.springframework.stereotype.Component;

/** Employee transfer, "Confirm difference" comes to human resources. */
@Component("offerTransferConfirmation")
class OfferConfirmationListener implements TaskListener {

    private final TransferDesk desk;
    private final TransferDeciders deciders;

    OfferConfirmationListener(TransferDesk desk, TransferDeciders deciders) {
        this.desk = desk;
        this.deciders = deciders;
    }

    @Override
    public void notify(DelegateTask task) {
        TransferSteps.offerToHumanResources(task, desk.transfer(TransferSteps.number(task)), deciders);
    }
}
