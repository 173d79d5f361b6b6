package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.HandOverDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.OnboardingMails;
import org.springframework.stereotype.Component;

/** Employee onboarding, "Remind colleague": they have not said how their equipment is. */
@Component("remindOfHandOver")
class RemindOfHandOverDelegate implements JavaDelegate {

    private final OnboardingDesk desk;
    private final HandOverDesk handOver;
    private final OnboardingMails mails;
    private final TaskLinks links;

    RemindOfHandOverDelegate(OnboardingDesk desk, HandOverDesk handOver, OnboardingMails mails, TaskLinks links) {
        this.desk = desk;
        this.handOver = handOver;
        this.mails = mails;
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var one = desk.onboarding(Steps.number(execution));
        mails.handOverReminder(
                one,
                handOver.rounds(one.number()),
                links.toOpen(EmployeeOnboardingContract.ACKNOWLEDGE_EQUIPMENT, execution));
    }
}
