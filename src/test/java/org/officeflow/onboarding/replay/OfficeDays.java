package org.officeflow.onboarding.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.engine.forms.TaskGone;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeDriver;
import org.springframework.stereotype.Component;

/**
 * Days of an office on a moved clock: the job executor does what is due, whoever is asked answers at once, and the clock goes on to the
 * next day on which something is due.
 */
@Component
class OfficeDays {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(3);

    private final OfficeDriver office;
    private final Organisation organisation;
    private final MovableClock clock;
    private int answered;
    private int overtaken;

    OfficeDays(OfficeDriver office, Organisation organisation, MovableClock clock) {
        this.office = office;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Who answers what; empty for a task that stays as it is. */
    interface Answers extends Function<Task, Optional<Map<String, Object>>> {}

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    int answered() {
        return answered;
    }

    /** How often somebody had to send an answer again, because a job wrote to the same case at the same moment. */
    int overtaken() {
        return overtaken;
    }

    void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** The day on which the next job is due; empty if none waits for a day. */
    Optional<LocalDate> nextDay() {
        return office.management.createJobQuery().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 20).stream()
                .filter(job -> job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .filter(due -> due.isAfter(clock.instant()))
                .findFirst()
                .map(OfficeDays::noonAfter);
    }

    private static LocalDate noonAfter(Instant due) {
        var day = due.atZone(ZoneOffset.UTC).toLocalDate();
        return due.isAfter(day.atTime(12, 0).toInstant(ZoneOffset.UTC)) ? day.plusDays(1) : day;
    }

    /** Everybody answers until nobody is asked any more; what they are asked about is chosen. */
    void settle(Answers answers, Predicate<Task> asked) {
        do {
            awaitJobs();
        } while (answerAll(answers, asked));
    }

    /** Until the job executor has nothing to do at this moment. */
    void awaitJobs() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (office.management.createJobQuery().executable().count() > 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("jobs that do not end: "
                        + office.management.createJobQuery().executable().list());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        var failed = office.management.createJobQuery().withException().list();
        if (!failed.isEmpty()) {
            throw new AssertionError("failed: "
                    + failed.stream()
                            .map(job -> office.management.getJobExceptionStacktrace(job.getId()))
                            .findFirst());
        }
    }

    private boolean answerAll(Answers answers, Predicate<Task> asked) {
        var any = false;
        for (var task : office.tasks.createTaskQuery().initializeFormKeys().list()) {
            if (asked.test(task)) {
                var given = answers.apply(task);
                if (given.isPresent()) {
                    answer(task, given.get());
                    any = true;
                }
            }
        }
        return any;
    }

    /** The first of those who are asked whom the rules let answer. */
    private void answer(Task task, Map<String, Object> answers) {
        var refusals = new HashMap<String, String>();
        for (var person : people(task)) {
            try {
                complete(task, person, answers);
                answered++;
                return;
            } catch (FormRefusal refusal) {
                refusals.put(person, refusal.getMessage());
            } catch (TaskGone answeredByAnother) {
                return;
            }
        }
        throw new AssertionError(
                "nobody answers " + task.getTaskDefinitionKey() + " " + task.getName() + ": " + refusals);
    }

    private void complete(Task task, String person, Map<String, Object> answers) {
        while (true) {
            try {
                office.as(person, () -> {
                    office.tasks.complete(task.getId(), answers);
                    return null;
                });
                return;
            } catch (OptimisticLockingException somebodyWasFaster) {
                overtaken++;
            }
        }
    }

    private Set<String> people(Task task) {
        if (task.getAssignee() != null) {
            return Set.of(task.getAssignee());
        }
        var people = new LinkedHashSet<String>();
        for (var link : office.tasks.getIdentityLinksForTask(task.getId())) {
            if (link.getUserId() != null) {
                people.add(link.getUserId());
            } else if (link.getGroupId() != null) {
                organisation.members(link.getGroupId()).stream()
                        .map(PersonId::value)
                        .forEach(people::add);
            }
        }
        return people;
    }

    List<Task> left() {
        return new ArrayList<>(office.tasks.createTaskQuery().list());
    }
}
