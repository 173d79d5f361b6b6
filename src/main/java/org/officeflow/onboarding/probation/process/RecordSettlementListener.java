package org.officeflow.onboarding.probation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.officeflow.engine.Actor;
import org.officeflow.engine.forms.Answers;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Probation, human resources have arranged what follows. */
@Component("recordSettlement")
class RecordSettlementListener implements TaskListener {

    private final ProbationDesk desk;

    RecordSettlementListener(ProbationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        Steps.refuse(
                desk.settled(Steps.number(task), Answers.of(task).text("settlement"), new PersonId(Actor.of(task))));
    }
}
