package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.officeflow.engine.TaskLinks;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.officeflow.onboarding.probation.ProbationMails;
import org.springframework.stereotype.Component;

/** Probation, "Remind of decision": whoever has to decide now. */
@Component("remindOfProbation")
class RemindOfProbationDelegate implements JavaDelegate {

    private final ProbationDesk desk;
    private final ProbationMails mails;
    private final TaskLinks links;
    private final OpenProbationTasks open;

    RemindOfProbationDelegate(ProbationDesk desk, ProbationMails mails, TaskLinks links, OpenProbationTasks open) {
        this.desk = desk;
        this.mails = mails;
        this.links = links;
        this.open = open;
    }

    @Override
    public void execute(DelegateExecution execution) {
        open.toPresentManager(execution, ProbationContract.DECIDE_ON_PROBATION);
        var number = Steps.number(execution);
        if (desk.isReminded(number)) {
            mails.decide(
                    number,
                    execution.getCurrentActivityId(),
                    links.toOpen(ProbationContract.DECIDE_ON_PROBATION, execution));
        }
    }
}
