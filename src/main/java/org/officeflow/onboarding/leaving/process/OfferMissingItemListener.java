package org.officeflow.onboarding.leaving.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** Return item, "Decide on missing item" comes to office management, or a managing director. */
@Component("offerMissingItem")
class OfferMissingItemListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.addCandidateGroup(Group.OFFICE.key());
        task.addCandidateGroup(Group.MANAGING_DIRECTOR.key());
    }
}
