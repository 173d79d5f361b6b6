package org.officeflow.approval.replay;

import static org.officeflow.approval.process.ApprovalRoundContract.ANSWER_QUESTION;
import static org.officeflow.approval.process.ApprovalRoundContract.DECIDE_ON_CASE;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.Verdict;
import org.officeflow.approval.replay.PaymentLog.Step;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.timeline.Timeline;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plays one case of the log through the real processes, then reads back from the records what happened. */
final class PaymentReplay {

    static final String PROCESS = "payment-request";
    static final String SUBMIT = "UserTask_SubmitRequest";
    static final String REQUEST = "UserTask_RequestPayment";
    static final String HANDLE = "UserTask_HandlePayment";

    /** Shorter than any timer that ends a case. */
    private static final Duration HARMLESS = Duration.ofDays(29);

    private static final Set<String> ASKED_FOR_ONLY_SOMETIMES = Set.of("PRE_APPROVER", "BUDGET OWNER", "DIRECTOR");

    private final OfficeDriver office;
    private final IdentityService identity;
    private final ApprovalDesk desk;
    private final Timeline timeline;
    private final MovableClock clock;
    private final JdbcTemplate jdbc;

    private String instance = "";
    private String round = "";

    PaymentReplay(
            OfficeDriver office,
            IdentityService identity,
            ApprovalDesk desk,
            Timeline timeline,
            MovableClock clock,
            JdbcTemplate jdbc) {
        this.office = office;
        this.identity = identity;
        this.desk = desk;
        this.timeline = timeline;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What the records say of a case: its steps with their times, and where it stands at the end. */
    record Record(List<Happened> steps, String stands) {

        String path() {
            return steps.stream().map(Happened::activity).collect(Collectors.joining(" > ")) + " > " + stands;
        }
    }

    private record OpenTask(String id, @Nullable String assignee) {}

    /** One step that was taken. */
    record Happened(String activity, Instant at) {}

    /** What the records should say of this case. */
    static Record expected(PaymentLog.Case log) {
        var last = log.steps().get(log.steps().size() - 1);
        var stands =
                switch (last.activity()) {
                    case "Payment Handled" -> "EndEvent_PaymentHandled";
                    case "REJECTED by EMPLOYEE" -> "EndEvent_RequestWithdrawn";
                    case "SAVED by EMPLOYEE", "REJECTED by MISSING" -> SUBMIT;
                    case "FINAL_APPROVED by SUPERVISOR", "FINAL_APPROVED by DIRECTOR" -> REQUEST;
                    default ->
                        throw new IllegalStateException("The log of " + log.id() + " ends with " + last.activity());
                };
        return new Record(
                log.steps().stream()
                        .map(step -> new Happened(step.activity(), step.at()))
                        .toList(),
                stands);
    }

    /** Plays the steps as long as the processes allow the next one. */
    Record play(PaymentLog.Case log) {
        var steps = log.steps();
        clock.moveTo(steps.get(0).at());
        instance = office.runtime
                .createProcessInstanceByKey(PROCESS)
                .businessKey(log.id())
                .setVariable("requester", University.EMPLOYEE)
                .execute()
                .getId();
        round = "";
        for (var i = 0; i < steps.size(); i++) {
            letTimePass(steps.get(i).at());
            if (!take(log, i)) {
                break;
            }
        }
        return recorded(log.id());
    }

    /** Timers that would have ended the case run; reminders and further approvers change nothing in the order of steps. */
    private void letTimePass(Instant until) {
        var longWait = Duration.between(clock.instant(), until).compareTo(HARMLESS) > 0;
        clock.moveTo(until);
        if (longWait && !round.isEmpty()) {
            office
                    .management
                    .createJobQuery()
                    .processInstanceId(round)
                    .duedateLowerThan(Date.from(until))
                    .list()
                    .stream()
                    .filter(job -> Set.of("BoundaryEvent_DecisionExpired", "BoundaryEvent_AnswerExpired")
                            .contains(office.management
                                    .createJobDefinitionQuery()
                                    .jobDefinitionId(job.getJobDefinitionId())
                                    .singleResult()
                                    .getActivityId()))
                    .forEach(job -> office.management.executeJob(job.getId()));
        }
    }

    private boolean take(PaymentLog.Case log, int index) {
        var step = log.steps().get(index);
        var before = index == 0 ? null : log.steps().get(index - 1);
        if (step.isApproval()) {
            return decide(step, Map.of("decision", Verdict.APPROVE.key()));
        }
        if (step.isReturn()) {
            return decide(step, Map.of("decision", Verdict.RETURN.key(), "reason", "Not like this."));
        }
        return switch (step.activity()) {
            case "SAVED by EMPLOYEE" -> save();
            case "SUBMITTED by EMPLOYEE" ->
                before != null && before.isReturn()
                        ? answer(Map.of("answer", "answer", "text", "Please look again."))
                        : submit(log, index);
            case "REJECTED by EMPLOYEE" ->
                before != null && before.isReturn()
                        ? answer(Map.of("answer", index == log.steps().size() - 1 ? "withdraw" : "change"))
                        : takeBack();
            case "Request Payment" -> complete(REQUEST, Map.of("paymentRequested", true));
            case "REJECTED by MISSING" -> complete(REQUEST, Map.of("paymentRequested", false));
            case "Payment Handled" -> complete(HANDLE, Map.of());
            default -> throw new IllegalStateException("The log has a step " + step.activity());
        };
    }

    private boolean save() {
        var task = task(instance, SUBMIT);
        task.ifPresent(open -> office.tasks.createComment(open.id(), null, "Saved"));
        return task.isPresent();
    }

    private boolean submit(PaymentLog.Case log, int index) {
        var submitted = complete(
                SUBMIT,
                Map.of(
                        "yearOfSubmission",
                                log.steps()
                                        .get(index)
                                        .at()
                                        .atOffset(ZoneOffset.ofHours(1))
                                        .getYear(),
                        "amount", log.amount().doubleValue(),
                        "exactAmount", log.amount().toPlainString(),
                        "unit", log.unit(),
                        "route", route(log.steps(), index)));
        if (submitted) {
            round = jdbc.queryForObject(
                    "select round.id_ from act_ru_execution round join act_ru_execution caller on round.super_exec_ = caller.id_ "
                            + "where caller.proc_inst_id_ = ?",
                    String.class,
                    instance);
        }
        return submitted;
    }

    /** Which of the approvers that no recorded fact explains were asked until the next submission. */
    private static String route(List<Step> steps, int submission) {
        return steps.stream()
                .skip(submission + 1L)
                .takeWhile(step -> !step.is("REJECTED by MISSING") && !step.is("REJECTED by EMPLOYEE"))
                .map(Step::role)
                .filter(ASKED_FOR_ONLY_SOMETIMES::contains)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private boolean decide(Step step, Map<String, Object> answers) {
        var person = University.PERSON.get(step.role());
        var task = task(round, DECIDE_ON_CASE).filter(open -> person.equals(open.assignee()));
        task.ifPresent(open -> complete(person, open, answers));
        return task.isPresent();
    }

    private boolean answer(Map<String, Object> answers) {
        var task = task(round, ANSWER_QUESTION);
        task.ifPresent(open -> complete(University.EMPLOYEE, open, answers));
        return task.isPresent();
    }

    private boolean takeBack() {
        var open = task(round, DECIDE_ON_CASE).isPresent();
        if (open) {
            office.runtime
                    .createMessageCorrelation("payment-request-taken-back")
                    .processInstanceId(instance)
                    .correlate();
        }
        return open;
    }

    private void complete(String person, OpenTask task, Map<String, Object> answers) {
        identity.setAuthentication(person, List.of("employee"));
        try {
            office.tasks.complete(task.id(), answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** A task of the caller, which has no form. */
    private boolean complete(String element, Map<String, Object> variables) {
        var task = task(instance, element);
        task.ifPresent(open -> office.tasks.complete(open.id(), variables));
        return task.isPresent();
    }

    /** Looked up as plainly as can be: there are 40,000 of them. */
    private Optional<OpenTask> task(String processInstance, String element) {
        return jdbc
                .query(
                        "select id_, assignee_ from act_ru_task where proc_inst_id_ = ? and task_def_key_ = ?",
                        (row, number) -> new OpenTask(row.getString(1), row.getString(2)),
                        processInstance,
                        element)
                .stream()
                .findFirst();
    }

    private Record recorded(String reference) {
        var tasks = office.history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list();
        var happened = new ArrayList<Happened>();
        tasks.stream().filter(task -> task.getEndTime() != null).forEach(task -> {
            var at = task.getEndTime().toInstant();
            switch (task.getTaskDefinitionKey()) {
                case SUBMIT -> happened.add(new Happened("SUBMITTED by EMPLOYEE", at));
                case REQUEST ->
                    happened.add(
                            new Happened(beganAt(tasks, HANDLE, at) ? "Request Payment" : "REJECTED by MISSING", at));
                case HANDLE -> happened.add(new Happened("Payment Handled", at));
                default -> {
                    if (!"completed".equals(task.getDeleteReason())) {
                        happened.add(new Happened(
                                beganAt(tasks, SUBMIT, at) ? "REJECTED by EMPLOYEE" : "expired after 30 days", at));
                    }
                }
            }
        });
        desk.decisions(reference).forEach(decision -> {
            var at = decision.decidedAt();
            var by = " by " + University.ROLE.get(decision.role().key());
            happened.add(new Happened(
                    decision.verdict() == Verdict.APPROVE
                            ? (beganAt(tasks, REQUEST, at) ? "FINAL_APPROVED" : "APPROVED") + by
                            : "REJECTED" + by,
                    at));
        });
        timeline.of(reference).forEach(entry -> {
            switch (entry.what()) {
                case "Answered the question" -> happened.add(new Happened("SUBMITTED by EMPLOYEE", entry.at()));
                case "Wants to change the request", "Withdrew the request" ->
                    happened.add(new Happened("REJECTED by EMPLOYEE", entry.at()));
                default -> {
                    // the decisions and the tasks tell it already
                }
            }
        });
        var open = tasks.stream().filter(task -> task.getEndTime() == null).findFirst();
        open.filter(task -> task.getTaskDefinitionKey().equals(SUBMIT)).ifPresent(task -> office.tasks
                .getTaskComments(task.getId())
                .forEach(comment -> happened.add(
                        new Happened("SAVED by EMPLOYEE", comment.getTime().toInstant()))));
        happened.sort(Comparator.comparing(Happened::at));
        return new Record(
                happened, open.map(HistoricTaskInstance::getTaskDefinitionKey).orElseGet(this::end));
    }

    private String end() {
        return office.history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .singleResult()
                .getActivityId();
    }

    private static boolean beganAt(List<HistoricTaskInstance> tasks, String element, Instant at) {
        return tasks.stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals(element)
                        && task.getStartTime().toInstant().equals(at));
    }
}
