package org.officeflow.leaving.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.officeflow.engine.jobs.BoundaryTimers;
import org.officeflow.leaving.FarewellClock;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.onboarding.ItemClock;
import org.springframework.stereotype.Component;

/** Sets timers and due dates of an offboarding, and moves them with its last day. */
@Component
public class LeavingTimers {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final BoundaryTimers timers;
    private final LeavingDesk desk;
    private final ReturnDesk returns;
    private final FarewellClock farewell;

    LeavingTimers(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            BoundaryTimers timers,
            LeavingDesk desk,
            ReturnDesk returns,
            FarewellClock farewell) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.timers = timers;
        this.desk = desk;
        this.returns = returns;
        this.farewell = farewell;
    }

    /** Of the case itself. */
    void ofCase(OffboardingNumber number, VariableScope scope) {
        ReturnItemContract.ACCESS_ENDS_AT.set(scope, desk.offboarding(number).accessEndsAt());
        EmployeeOffboardingContract.LEAVES_AT.set(scope, desk.leavesAt(number));
        EmployeeOffboardingContract.HAND_OVER_DUE_AT.set(scope, desk.dueAt(number));
        EmployeeOffboardingContract.FAREWELL_REMIND_AT.set(scope, farewell.next(number));
    }

    static void ofItem(VariableScope scope, ItemClock clock) {
        ReturnItemContract.REMIND_AT.set(scope, clock.remindAt());
        ReturnItemContract.DUE_AT.set(scope, clock.dueAt());
        ReturnItemContract.LATE_AT.set(scope, clock.lateAt());
        ReturnItemContract.MANAGER_AT.set(scope, clock.managerAt());
        ReturnItemContract.OFFICE_AT.set(scope, clock.officeAt());
    }

    /** The last day has moved: everything that waits for it follows. */
    void move(OffboardingNumber number, VariableScope scope) {
        ofCase(number, scope);
        var due = Date.from(desk.dueAt(number));
        for (var step : new String[] {
            EmployeeOffboardingContract.LIST_HAND_OVER,
            EmployeeOffboardingContract.TAKE_HAND_OVER,
            EmployeeOffboardingContract.HOLD_INTERVIEW
        }) {
            due(number, step, due);
        }
        due(number, EmployeeOffboardingContract.SETTLE_PAY, Date.from(desk.leavesAt(number)));
        moveItems(number);
    }

    /** What has to come back is due on other days. */
    public void moveItems(OffboardingNumber number) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .unlimitedList()
                .forEach(instance -> {
                    if (isReturn(instance.getProcessDefinitionId())
                            && runtime.getVariable(instance.getId(), ReturnItemContract.ITEM.name())
                                    instanceof Integer item) {
                        moveItem(number, item, instance.getId());
                    }
                    recalculate(instance.getId());
                });
    }

    private static boolean isReturn(String definition) {
        return definition.startsWith(ReturnItemContract.PROCESS + ":");
    }

    private void moveItem(OffboardingNumber number, int position, String instance) {
        var item = returns.item(number, position);
        runtime.setVariable(instance, ReturnItemContract.ACCESS_ENDS_AT.name(), Date.from(returns.endsAt(item)));
        if (isBeingDecided(instance)) {
            return;
        }
        var clock = returns.clock(item);
        timers.move(
                instance,
                ReturnItemContract.CHECK_RETURN,
                clock.dueAt(),
                Map.of(
                        ReturnItemContract.REMIND_AT, clock.remindAt(),
                        ReturnItemContract.DUE_AT, clock.dueAt(),
                        ReturnItemContract.LATE_AT, clock.lateAt(),
                        ReturnItemContract.MANAGER_AT, clock.managerAt(),
                        ReturnItemContract.OFFICE_AT, clock.officeAt()));
    }

    /** What did not come back is decided on in its own time, whenever the last day is. */
    private boolean isBeingDecided(String instance) {
        return tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(ReturnItemContract.DECIDE_ON_ITEM)
                        .count()
                > 0;
    }

    private void due(OffboardingNumber number, String step, Date due) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .unlimitedList()
                .forEach(task -> tasks.setDueDate(task.getId(), due));
    }

    private void recalculate(String instance) {
        management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .unlimitedList()
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }
}
