package org.officeflow.approval.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.approval.MovedDecision;
import org.officeflow.approval.StandIns;
import org.officeflow.engine.TaskLinks;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Moves the tasks of open decisions together with the right to decide, when an absence begins or ends. */
@Component
public class DecisionHandover {

    private final StandIns standIns;
    private final ApprovalMails mails;
    private final TaskLinks links;
    private final TaskService tasks;

    DecisionHandover(StandIns standIns, ApprovalMails mails, TaskLinks links, TaskService tasks) {
        this.standIns = standIns;
        this.mails = mails;
        this.links = links;
        this.tasks = tasks;
    }

    /** Gives every open decision of this person to whoever takes it now; a second time moves nothing. */
    public void settle(PersonId person) {
        for (var moved : standIns.settle(person)) {
            var task = taskOf(moved);
            move(task, moved.from().person().value(), moved.to().person().value());
            mails.asked(moved.round(), task.getId(), List.of(moved.to()), links.to(task.getId()));
        }
    }

    private Task taskOf(MovedDecision moved) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(moved.reference())
                .taskDefinitionKey(ApprovalRoundContract.DECIDE_ON_CASE)
                .processVariableValueEquals(ApprovalRoundContract.ROUND.name(), moved.round())
                .singleResult();
    }

    private void move(Task task, String from, String to) {
        var offered = tasks.getIdentityLinksForTask(task.getId()).stream()
                .anyMatch(link -> "candidate".equals(link.getType()) && from.equals(link.getUserId()));
        if (offered) {
            tasks.deleteCandidateUser(task.getId(), from);
            tasks.addCandidateUser(task.getId(), to);
        }
        if (from.equals(task.getAssignee())) {
            tasks.setAssignee(task.getId(), to);
        }
    }
}
