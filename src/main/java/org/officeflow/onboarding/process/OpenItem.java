package org.officeflow.onboarding.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingDesk;
import org.officeflow.onboarding.Responsibles;
import org.officeflow.onboarding.Responsibles.Assignment;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** The open task "Take care of item" of an item. */
@Component
class OpenItem {

    private final TaskService tasks;
    private final OnboardingDesk desk;
    private final ItemDesk items;
    private final Responsibles responsibles;

    OpenItem(TaskService tasks, OnboardingDesk desk, ItemDesk items, Responsibles responsibles) {
        this.tasks = tasks;
        this.desk = desk;
        this.items = items;
        this.responsibles = responsibles;
    }

    /** Who has it now: whoever claimed it, else whoever is responsible. */
    Assignment assignment(DelegateExecution execution) {
        var item = Steps.item(items, execution);
        return tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(OnboardingItemContract.DO_ITEM)
                .taskAssigned()
                .unlimitedList()
                .stream()
                .findFirst()
                .map(task -> new Assignment(new PersonId(task.getAssignee()), null))
                .orElseGet(() -> responsibles.of(desk.onboarding(item.onboarding()), item.responsible()));
    }
}
