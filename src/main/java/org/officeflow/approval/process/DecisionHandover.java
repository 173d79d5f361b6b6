package org.officeflow.approval.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.Handover;
import org.officeflow.approval.MovedDecision;
import org.officeflow.approval.Reassignments;
import org.officeflow.approval.StandIns;
import org.officeflow.engine.TaskLinks;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.organisation.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the tasks of open decisions together with the right to decide: when an absence begins or ends, or as a superior says. */
@Component
public class DecisionHandover {

    private final StandIns standIns;
    private final Reassignments reassignments;
    private final ApprovalMails mails;
    private final TaskLinks links;
    private final AsSystem asSystem;
    private final Clock clock;
    private final TaskService tasks;

    DecisionHandover(
            StandIns standIns,
            Reassignments reassignments,
            ApprovalMails mails,
            TaskLinks links,
            AsSystem asSystem,
            Clock clock,
            TaskService tasks) {
        this.standIns = standIns;
        this.reassignments = reassignments;
        this.mails = mails;
        this.links = links;
        this.asSystem = asSystem;
        this.clock = clock;
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

    /** Gives one decision back to the person whom a deputy stands in for; empty when done, else why not. */
    @Transactional
    public Optional<String> giveBack(String task, PersonId by) {
        return settled(task, standIns.giveBack(task, by), by);
    }

    /** Takes one decision over, from one's own deputy or as somebody's deputy; empty when done, else why not. */
    @Transactional
    public Optional<String> takeOver(String task, PersonId by) {
        return settled(task, standIns.takeOver(task, by), by);
    }

    /**
     * Gives one decision from one of a superior's people to another. Nobody is told here.
     *
     * @param by superior of both
     */
    @Transactional
    public Handover reassign(String task, PersonId from, PersonId to, PersonId by, @Nullable String reason) {
        var handover = reassignments.reassign(task, from, to, by, reason);
        if (handover instanceof Handover.Done done) {
            moveTask(task, done.moved());
        }
        return handover;
    }

    private Optional<String> settled(String id, Handover handover, PersonId by) {
        if (handover instanceof Handover.Refused refused) {
            return Optional.of(refused.reason());
        }
        var moved = ((Handover.Done) handover).moved();
        moveTask(id, moved);
        if (!moved.to().person().equals(by)) {
            mails.asked(moved.round(), id + "-" + clock.millis(), List.of(moved.to()), links.to(id));
        }
        return Optional.empty();
    }

    private void moveTask(String id, MovedDecision moved) {
        asSystem.run(() -> {
            var task = tasks.createTaskQuery().taskId(id).singleResult();
            move(task, moved.from().person().value(), moved.to().person().value());
        });
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
