package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.LeavingMails;
import org.officeflow.leaving.LeavingResponsibles;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Take over work" comes to the successor, or the manager. */
@Component("offerTakeOver")
class OfferTakeOverListener implements TaskListener {

    private final LeavingDesk desk;
    private final LeavingResponsibles responsibles;
    private final LeavingMails mails;
    private final TaskLinks links;

    OfferTakeOverListener(LeavingDesk desk, LeavingResponsibles responsibles, LeavingMails mails, TaskLinks links) {
        this.desk = desk;
        this.responsibles = responsibles;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = LeavingSteps.number(task);
        desk.heir(number)
                .ifPresentOrElse(
                        heir -> {
                            task.setAssignee(heir.value());
                            mails.handOver(number, task.getId(), heir, links.to(task.getId()));
                        },
                        () -> LeavingSteps.offer(task, responsibles.others(number, Group.HR)));
    }
}
