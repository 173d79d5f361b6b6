package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Follow onboarding" comes to whoever announced it, human resources and the office manager. */
@Component("offerFollowing")
class OfferFollowingListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.addCandidateUser(EmployeeOnboardingContract.ANNOUNCED_BY.get(task));
        task.addCandidateGroup(Group.HR.key());
        task.addCandidateGroup(Group.OFFICE.key());
    }
}
