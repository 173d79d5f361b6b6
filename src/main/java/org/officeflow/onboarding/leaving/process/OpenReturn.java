package org.officeflow.onboarding.leaving.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.officeflow.onboarding.Responsibles.Assignment;
import org.officeflow.onboarding.leaving.LeavingResponsibles;
import org.officeflow.onboarding.leaving.ReturnDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** The open task "Check return" of an item. */
@Component
class OpenReturn {

    private final TaskService tasks;
    private final ReturnDesk returns;
    private final LeavingResponsibles responsibles;

    OpenReturn(TaskService tasks, ReturnDesk returns, LeavingResponsibles responsibles) {
        this.tasks = tasks;
        this.returns = returns;
        this.responsibles = responsibles;
    }

    /** Who has it now: whoever claimed it, else whoever is responsible. */
    Assignment assignment(DelegateExecution execution) {
        return tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(ReturnItemContract.CHECK_RETURN)
                .taskAssigned()
                .unlimitedList()
                .stream()
                .findFirst()
                .map(task -> new Assignment(new PersonId(task.getAssignee()), null))
                .orElseGet(() -> responsibles.of(LeavingSteps.item(returns, execution)));
    }
}
