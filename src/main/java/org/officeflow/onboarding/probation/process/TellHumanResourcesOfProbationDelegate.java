package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.probation.Escalation;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.officeflow.onboarding.probation.ProbationMails;
import org.springframework.stereotype.Component;

/** Probation, "Tell human resources": they may decide, too. */
@Component("tellHrOfProbation")
class TellHumanResourcesOfProbationDelegate implements JavaDelegate {

    private final ProbationDesk desk;
    private final ProbationMails mails;
    private final TaskLinks links;
    private final OpenProbationTasks open;

    TellHumanResourcesOfProbationDelegate(
            ProbationDesk desk, ProbationMails mails, TaskLinks links, OpenProbationTasks open) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = Steps.number(execution);
        desk.escalate(number, Escalation.HUMAN_RESOURCES);
        open.toDeciders(execution);
        mails.escalated(number, links.toOpen(ProbationContract.DECIDE_ON_PROBATION, execution));
    }
}
