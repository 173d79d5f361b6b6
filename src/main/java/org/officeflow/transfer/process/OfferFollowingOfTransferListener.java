package org.officeflow.transfer.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.transfer.TransferDeciders;
import org.officeflow.transfer.TransferDesk;
import org.springframework.stereotype.Component;

/** Employee transfer, "Follow transfer" comes to whoever announced it and human resources. */
@Component("offerFollowingOfTransfer")
class OfferFollowingOfTransferListener implements TaskListener {

    private final TransferDesk desk;
    private final TransferDeciders deciders;

    OfferFollowingOfTransferListener(TransferDesk desk, TransferDeciders deciders) {
        this.desk = desk;
        this.deciders = deciders;
    }

    @Override
    public void notify(DelegateTask task) {
        var one = desk.transfer(TransferSteps.number(task));
        task.addCandidateUser(one.announcedBy().value());
        TransferSteps.offerToHumanResources(task, one, deciders);
    }
}
