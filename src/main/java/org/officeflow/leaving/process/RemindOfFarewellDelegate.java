package org.officeflow.leaving.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.engine.TaskLinks;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.leaving.FarewellClock;
import org.officeflow.leaving.LeavingMails;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Employee offboarding, "Remind of what is open": hand-over, exit interview and final pay. */
@Component("remindOfFarewell")
class RemindOfFarewellDelegate implements JavaDelegate {

    private static final List<String> TASKS = List.of(
            EmployeeOffboardingContract.LIST_HAND_OVER,
            EmployeeOffboardingContract.TAKE_HAND_OVER,
            EmployeeOffboardingContract.HOLD_INTERVIEW,
            EmployeeOffboardingContract.SETTLE_PAY);

    private final FarewellClock clock;
    private final LeavingMails mails;
    private final ModelWords models;
    private final TaskLinks links;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Organisation organisation;

    RemindOfFarewellDelegate(
            FarewellClock clock,
            LeavingMails mails,
            ModelWords models,
            TaskLinks links,
            TaskService tasks,
            RuntimeService runtime,
            Organisation organisation) {
        this.clock = clock;
        this.mails = mails;
        this.models = models;
        this.links = links;
        this.tasks = tasks;
        this.runtime = runtime;
        this.organisation = organisation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = LeavingSteps.number(execution);
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKeyIn(TASKS.toArray(String[]::new))
                .unlimitedList()
                .forEach(task -> remind(number, task));
        EmployeeOffboardingContract.FAREWELL.set(
                execution,
                isAnythingToCome(execution.getProcessInstanceId()) ? LeavingValues.OPEN : LeavingValues.DONE);
        EmployeeOffboardingContract.FAREWELL_REMIND_AT.set(execution, clock.next(number));
    }

    private void remind(OffboardingNumber number, Task task) {
        var due = task.getDueDate().toInstant();
        clock.reminder(number, due, task.getCreateTime().toInstant())
                .ifPresent(reminder -> mails.farewell(
                        number,
                        reminder,
                        new LeavingMails.OpenTask(
                                task.getId(),
                                models.stepTold(
                                        EmployeeOffboardingContract.PROCESS,
                                        task.getTaskDefinitionKey(),
                                        task.getName()),
                                due,
                                people(task),
                                links.to(task.getId()))));
    }

    private List<PersonId> people(Task task) {
        if (task.getAssignee() != null) {
            return List.of(new PersonId(task.getAssignee()));
        }
        var people = new ArrayList<PersonId>();
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .forEach(link -> {
                    if (link.getUserId() != null) {
                        people.add(new PersonId(link.getUserId()));
                    } else {
                        people.addAll(organisation.members(link.getGroupId()));
                    }
                });
        return people;
    }

    private boolean isAnythingToCome(String instance) {
        var steps = Set.copyOf(runtime.getActiveActivityIds(instance));
        return steps.contains(EmployeeOffboardingContract.TELL_PAYROLL)
                || TASKS.stream().anyMatch(steps::contains);
    }
}
