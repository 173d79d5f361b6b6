package org.officeflow.leaving.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.TaskLinks;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.LeavingMails;
import org.officeflow.leaving.LeavingResponsibles;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** Employee offboarding, "List hand-over" comes to whoever leaves, or takes their place once they are gone. */
@Component("offerWorkList")
class OfferWorkListListener implements TaskListener {

    private final LeavingDesk desk;
    private final LeavingResponsibles responsibles;
    private final LeavingMails mails;
    private final TaskLinks links;

    OfferWorkListListener(LeavingDesk desk, LeavingResponsibles responsibles, LeavingMails mails, TaskLinks links) {
        this.desk = desk;
        this.responsibles = responsibles;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = LeavingSteps.number(task);
        var one = desk.offboarding(number);
        var person = one.loginClosedAt() == null ? Optional.of(one.person()) : desk.heir(number);
        person.ifPresentOrElse(
                each -> {
                    task.setAssignee(each.value());
                    mails.handOver(number, task.getId(), each, links.to(task.getId()));
                },
                () -> LeavingSteps.offer(task, responsibles.others(number, Group.HR)));
    }
}
