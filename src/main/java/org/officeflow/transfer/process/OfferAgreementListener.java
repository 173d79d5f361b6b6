package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.transfer.TransferDeciders;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferMails;
import org.springframework.stereotype.Component;

/** Employee transfer, "Agree to transfer" comes to those who may agree; both managers hear of it. */
@Component("offerAgreementToTransfer")
class OfferAgreementListener implements TaskListener {

    private final TransferDesk desk;
    private final TransferDeciders deciders;
    private final TransferMails mails;

    OfferAgreementListener(TransferDesk desk, TransferDeciders deciders, TransferMails mails) {
        this.desk = desk;
        this.deciders = deciders;
        this.mails = mails;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = TransferSteps.number(task);
        TransferSteps.offer(task, deciders.agreeing(desk.transfer(number)));
        mails.announced(number);
    }
}
