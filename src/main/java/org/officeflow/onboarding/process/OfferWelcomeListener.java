package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.Responsibles;
import org.officeflow.organisation.Group;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Welcome colleague" comes to the manager. */
@Component("offerWelcome")
class OfferWelcomeListener implements TaskListener {

    private final OnboardingDesk desk;
    private final Responsibles responsibles;

    OfferWelcomeListener(OnboardingDesk desk, Responsibles responsibles) {
        this.desk = desk;
        this.responsibles = responsibles;
    }

    @Override
    public void notify(DelegateTask task) {
        var manager = responsibles.manager(desk.onboarding(Steps.number(task)));
        if (manager.isPresent()) {
            task.setAssignee(manager.get().value());
        } else {
            task.addCandidateGroup(Group.OFFICE.key());
        }
    }
}
