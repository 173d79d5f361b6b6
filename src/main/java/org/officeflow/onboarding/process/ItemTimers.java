package org.officeflow.onboarding.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.officeflow.engine.jobs.BoundaryTimers;
import org.officeflow.onboarding.ItemClock;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.stereotype.Component;

/** Moves due dates and reminders of what is open to where they belong now. */
@Component
public class ItemTimers {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final BoundaryTimers timers;
    private final ItemDesk items;

    ItemTimers(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            BoundaryTimers timers,
            ItemDesk items) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.timers = timers;
        this.items = items;
    }

    static void set(VariableScope scope, ItemClock clock) {
        OnboardingItemContract.REMIND_AT.set(scope, clock.remindAt());
        OnboardingItemContract.DUE_AT.set(scope, clock.dueAt());
        OnboardingItemContract.LATE_AT.set(scope, clock.lateAt());
        OnboardingItemContract.MANAGER_AT.set(scope, clock.managerAt());
        OnboardingItemContract.OFFICE_AT.set(scope, clock.officeAt());
    }

    /** All open items of an onboarding; reminders that were sent are due once more before the new date. */
    public void move(OnboardingNumber number) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(OnboardingItemContract.PROCESS)
                .unlimitedList()
                .forEach(instance -> move(number, instance.getId()));
    }

    private void move(OnboardingNumber number, String instance) {
        var position = (Integer) runtime.getVariable(instance, OnboardingItemContract.ITEM.name());
        var item = items.item(number, position);
        if (!item.state().isOpen()) {
            return;
        }
        var clock = items.clock(item);
        runtime.setVariables(
                instance,
                Variables.putValue(OnboardingItemContract.REMIND_AT.name(), Date.from(clock.remindAt()))
                        .putValue(OnboardingItemContract.DUE_AT.name(), Date.from(clock.dueAt()))
                        .putValue(OnboardingItemContract.LATE_AT.name(), Date.from(clock.lateAt()))
                        .putValue(OnboardingItemContract.MANAGER_AT.name(), Date.from(clock.managerAt()))
                        .putValue(OnboardingItemContract.OFFICE_AT.name(), Date.from(clock.officeAt())));
        tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(OnboardingItemContract.DO_ITEM)
                .unlimitedList()
                .forEach(task -> {
                    tasks.setDueDate(task.getId(), Date.from(clock.dueAt()));
                    timers.waitAgain(task.getId());
                });
        management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .unlimitedList()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }
}
