package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.transfer.TransferDeciders;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferMails;
import org.springframework.stereotype.Component;

/** Employee transfer, "Settle refused change" comes to human resources. */
@Component("offerRefusedTransfer")
class OfferRefusedTransferListener implements TaskListener {

    private final TransferDesk desk;
    private final TransferDeciders deciders;
    private final TransferMails mails;

    OfferRefusedTransferListener(TransferDesk desk, TransferDeciders deciders, TransferMails mails) {
        this.desk = desk;
        this.deciders = deciders;
        this.mails = mails;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = TransferSteps.number(task);
        TransferSteps.offerToHumanResources(task, desk.transfer(number), deciders);
        mails.notRecorded(number, task.getId());
    }
}
