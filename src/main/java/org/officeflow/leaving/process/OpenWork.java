package org.officeflow.leaving.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.approval.Handover;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.approval.process.DecisionHandover;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * The open tasks of somebody who leaves. Decisions go to somebody who may take them, if there is one; else they wait for the clock of
 * the approval, which brings the superior in.
 */
@Component
class OpenWork {

    /** What people say there of their own work, or of somebody's, goes to nobody else. */
    private static final Set<String> PRIVATE =
            Set.of("probation", "check-in", "policy-acknowledgement", "mandatory-training");

    private final TaskService tasks;
    private final DecisionHandover decisions;
    private final Organisation organisation;
    private final AsSystem asSystem;

    OpenWork(TaskService tasks, DecisionHandover decisions, Organisation organisation, AsSystem asSystem) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.organisation = organisation;
        this.asSystem = asSystem;
    }

    /** Gives their own work to the heir and says how much it was; what others may do as well is offered to them again. */
    int pass(PersonId from, PersonId heir) {
        return asSystem.call(() ->
                (int) held(from).stream().filter(task -> pass(task, from, heir)).count());
    }

    /** Where nobody takes the work, human resources find what was to be done in their list. */
    void offer(PersonId from) {
        asSystem.run(() -> held(from).stream()
                .filter(task -> !isOfferedAgain(task, from) && !isPrivate(task))
                .forEach(task -> {
                    tasks.setAssignee(task.getId(), null);
                    tasks.addCandidateGroup(task.getId(), Group.HR.key());
                }));
    }

    private List<Task> held(PersonId person) {
        return tasks.createTaskQuery().taskAssignee(person.value()).unlimitedList();
    }

    private static boolean isPrivate(Task task) {
        return PRIVATE.stream()
                .anyMatch(process -> task.getProcessDefinitionId().startsWith(process + ":"));
    }

    /** Whoever took a task out of a list puts it back: the others of the group are right for it, and the heir may not be. */
    private boolean isOfferedAgain(Task task, PersonId from) {
        var others = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .anyMatch(link -> !from.value().equals(link.getUserId()));
        if (others) {
            tasks.setAssignee(task.getId(), null);
        }
        return others;
    }

    private boolean pass(Task task, PersonId from, PersonId heir) {
        if (task.getTaskDefinitionKey().equals(ApprovalRoundContract.DECIDE_ON_CASE)) {
            return decide(task, from, heir);
        }
        if (isOfferedAgain(task, from) || isPrivate(task)) {
            return false;
        }
        tasks.setAssignee(task.getId(), heir.value());
        return true;
    }

    private boolean decide(Task task, PersonId from, PersonId heir) {
        var above = organisation.chainAbove(from);
        return Stream.concat(Stream.of(heir), above.stream()).distinct().anyMatch(to -> superiorOfBoth(from, to)
                .filter(by -> decisions.reassign(task.getId(), from, to, by, null) instanceof Handover.Done)
                .isPresent());
    }

    private Optional<PersonId> superiorOfBoth(PersonId from, PersonId to) {
        var above = organisation.chainAbove(from);
        return organisation.chainAbove(to).stream().filter(above::contains).findFirst();
    }
}
