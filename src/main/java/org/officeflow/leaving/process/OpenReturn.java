package org.officeflow.leaving.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.engine.TaskLinks;
import org.officeflow.leaving.LeavingMails.Asked;
import org.officeflow.leaving.LeavingResponsibles;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.onboarding.Responsibles.Assignment;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** What is asked about an item at this moment: whether it is back, or what becomes of it. */
@Component
class OpenReturn {

    private final TaskService tasks;
    private final ReturnDesk returns;
    private final LeavingResponsibles responsibles;
    private final TaskLinks links;

    OpenReturn(TaskService tasks, ReturnDesk returns, LeavingResponsibles responsibles, TaskLinks links) {
        this.tasks = tasks;
        this.returns = returns;
        this.responsibles = responsibles;
        this.links = links;
    }

    Asked asked(DelegateExecution execution) {
        var item = LeavingSteps.item(returns, execution);
        var decision = open(execution, ReturnItemContract.DECIDE_ON_ITEM);
        if (decision.isPresent()) {
            return new Asked(
                    item,
                    "decide",
                    claimed(decision).orElse(new Assignment(null, Group.OFFICE.key())),
                    returns.decideOn(item, ReturnItemContract.DECIDE_AT.get(execution)),
                    links.toOpen(ReturnItemContract.DECIDE_ON_ITEM, execution));
        }
        return new Asked(
                item,
                "check",
                claimed(open(execution, ReturnItemContract.CHECK_RETURN)).orElseGet(() -> responsibles.of(item)),
                item.dueOn(),
                links.toOpen(ReturnItemContract.CHECK_RETURN, execution));
    }

    private Optional<Task> open(DelegateExecution execution, String step) {
        return tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(step)
                .unlimitedList()
                .stream()
                .findFirst();
    }

    private static Optional<Assignment> claimed(Optional<Task> task) {
        return task.map(Task::getAssignee).map(person -> new Assignment(new PersonId(person), null));
    }
}
