package org.officeflow.onboarding.probation.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.onboarding.probation.Deciders;
import org.officeflow.onboarding.probation.Escalation;
import org.officeflow.onboarding.probation.ProbationDesk;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/** Who has the open tasks of a probation. */
@Component
class OpenProbationTasks {

    private final TaskService tasks;
    private final ProbationDesk desk;
    private final Deciders deciders;

    OpenProbationTasks(TaskService tasks, ProbationDesk desk, Deciders deciders) {
        this.tasks = tasks;
        this.desk = desk;
        this.deciders = deciders;
    }

    /** Gives a new task to whoever manages the colleague now, or offers it to human resources. */
    void toManager(DelegateTask task) {
        var one = desk.probation(Steps.number(task));
        deciders.manager(one)
                .ifPresentOrElse(manager -> task.setAssignee(manager.value()), () -> toHumanResources(task));
    }

    /** Offers a new task to human resources; where the colleague is one of them, to the others by name. */
    void toHumanResources(DelegateTask task) {
        var one = desk.probation(Steps.number(task));
        if (deciders.isOneOfThem(one)) {
            deciders.inHumanResources(one).forEach(person -> task.addCandidateUser(person.value()));
        } else {
            task.addCandidateGroup(deciders.humanResources(one).key());
        }
    }

    /** Gives a new decision to the manager, or offers it to everybody who may decide by now. */
    void toWhoeverDecides(DelegateTask task) {
        var one = desk.probation(Steps.number(task));
        if (one.escalation() == Escalation.NONE) {
            toManager(task);
        } else {
            deciders.now(one).forEach(person -> task.addCandidateUser(person.value()));
        }
    }

    /** The manager may be another one by now. */
    void toPresentManager(DelegateExecution execution, String step) {
        var one = desk.probation(Steps.number(execution));
        deciders.manager(one).map(PersonId::value).ifPresent(manager -> open(execution, step).stream()
                .filter(task -> task.getAssignee() != null && !manager.equals(task.getAssignee()))
                .forEach(task -> tasks.setAssignee(task.getId(), manager)));
    }

    /** Everybody who may decide now finds the decision; the first of them decides. */
    void toDeciders(DelegateExecution execution) {
        var people = deciders.now(desk.probation(Steps.number(execution)));
        open(execution, ProbationContract.DECIDE_ON_PROBATION).forEach(task -> {
            tasks.setAssignee(task.getId(), null);
            people.forEach(person -> tasks.addCandidateUser(task.getId(), person.value()));
        });
    }

    private List<Task> open(DelegateExecution execution, String step) {
        return tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(step)
                .unlimitedList();
    }
}
