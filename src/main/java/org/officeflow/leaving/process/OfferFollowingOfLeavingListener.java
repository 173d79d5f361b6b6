package org.officeflow.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.leaving.LeavingResponsibles;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Follow leaving" comes to whoever announced it and human resources. */
@Component("offerFollowingOfLeaving")
class OfferFollowingOfLeavingListener implements TaskListener {

    private final LeavingResponsibles responsibles;

    OfferFollowingOfLeavingListener(LeavingResponsibles responsibles) {
        this.responsibles = responsibles;
    }

    @Override
    public void notify(DelegateTask task) {
        task.addCandidateUser(EmployeeOffboardingContract.ANNOUNCED_BY.get(task));
        LeavingSteps.offer(task, responsibles.others(LeavingSteps.number(task), Group.HR));
    }
}
