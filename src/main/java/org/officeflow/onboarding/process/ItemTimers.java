package org.officeflow.onboarding.process;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.officeflow.engine.jobs.BoundaryTimers;
import org.officeflow.onboarding.ItemClock;
import org.officeflow.onboarding.ItemDesk;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.stereotype.Component;

/** Moves due dates and reminders of what is open to where they belong now. */
@Component
public class ItemTimers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final BoundaryTimers timers;
    private final ItemDesk items;

    ItemTimers(RuntimeService runtime, ManagementService management, BoundaryTimers timers, ItemDesk items) {
        this.runtime = runtime;
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
        timers.move(
                instance,
                OnboardingItemContract.DO_ITEM,
                clock.dueAt(),
                Map.of(
                        OnboardingItemContract.REMIND_AT, clock.remindAt(),
                        OnboardingItemContract.DUE_AT, clock.dueAt(),
                        OnboardingItemContract.LATE_AT, clock.lateAt(),
                        OnboardingItemContract.MANAGER_AT, clock.managerAt(),
                        OnboardingItemContract.OFFICE_AT, clock.officeAt()));
        management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .unlimitedList()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }
}
