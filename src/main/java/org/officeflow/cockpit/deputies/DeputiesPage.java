package org.officeflow.cockpit.deputies;

import jakarta.ws.rs.NotFoundException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.officeflow.absence.AbsenceDesk;
import org.officeflow.absence.AbsenceNumber;
import org.officeflow.absence.process.AbsenceContract;
import org.officeflow.approval.ApprovalInbox;
import org.officeflow.approval.CaseWords;
import org.officeflow.approval.HeldElsewhere;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.language.Words;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.Deputy;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.Person;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Who decides for whom, in the words that the page shows; absences go the way of their own procedure. */
@Component
class DeputiesPage {

    private static final Words WORDS = Words.of("cockpit");

    private final Deputies deputies;
    private final AbsenceDesk absences;
    private final ApprovalInbox inbox;
    private final Organisation organisation;
    private final CaseWords words;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FormService forms;
    private final AsSystem asSystem;

    DeputiesPage(
            Deputies deputies,
            AbsenceDesk absences,
            ApprovalInbox inbox,
            Organisation organisation,
            CaseWords words,
            WorkingCalendar calendar,
            Clock clock,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            FormService forms,
            AsSystem asSystem) {
        this.deputies = deputies;
        this.absences = absences;
        this.inbox = inbox;
        this.organisation = organisation;
        this.words = words;
        this.calendar = calendar;
        this.clock = clock;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.forms = forms;
        this.asSystem = asSystem;
    }

    /**
     * What the page shows.
     *
     * @param today the office's date
     * @param people who may be named
     * @param mine absences that are not over
     * @param others those in whose place the person decides, now or later
     * @param elsewhere what may be taken over
     */
    record Page(String today, List<Someone> people, List<Period> mine, List<Period> others, List<Held> elsewhere) {}

    record Someone(String id, String name) {}

    /**
     * A time in which somebody stands in.
     *
     * @param absence its number; null where it is not the person's own
     * @param name of the other of the two
     * @param maxAmount euro; null for any amount
     * @param kind key of the one procedure; null for every one
     */
    record Period(
            @Nullable String absence,
            String name,
            String from,
            String to,
            boolean begun,
            @Nullable BigDecimal maxAmount,
            @Nullable String kind) {}

    /** @param mine whether it was asked of the person, and is with their deputy */
    record Held(
            String task,
            String reference,
            String subject,
            BigDecimal amount,
            String holder,
            String due,
            boolean mine) {}

    /** What somebody fills in; days as ISO text. */
    record Wish(
            @Nullable String deputy,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable BigDecimal maxAmount,
            @Nullable String kind) {}

    record Return(@Nullable String backOn) {}

    Page of(PersonId person) {
        var today = calendar.dateOf(clock.instant());
        var others = deputies.ofDeputy(person).stream()
                .filter(period -> !period.to().isBefore(today) && !period.to().isBefore(period.from()))
                .toList();
        var now = others.stream()
                .filter(period -> period.isInForceOn(today))
                .map(Deputy::person)
                .distinct()
                .toList();
        return new Page(
                today.toString(),
                organisation.people().stream()
                        .filter(Person::active)
                        .filter(other -> !other.id().equals(person))
                        .map(other -> new Someone(other.id().value(), other.name()))
                        .toList(),
                openAbsences(person, today),
                others.stream()
                        .map(period -> period(null, period, period.person(), today))
                        .toList(),
                inbox.elsewhere(person, now).stream()
                        .map(held -> held(held, person))
                        .toList());
    }

    void register(PersonId person, Wish wish) {
        var answers = new HashMap<String, Object>();
        answers.put("person", null);
        answers.put("deputy", wish.deputy());
        answers.put("firstDay", wish.firstDay());
        answers.put("lastDay", wish.lastDay());
        answers.put("maxAmount", wish.maxAmount());
        answers.put("kind", wish.kind());
        var process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(AbsenceContract.PROCESS)
                .latestVersion()
                .singleResult();
        forms.submitStartForm(process.getId(), answers);
    }

    void back(PersonId person, String absence, @Nullable String day) {
        var task = follows(person).stream()
                .filter(each -> absence.equals(numberOf(each)))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(WORDS.say("absence.gone")));
        var answers = new HashMap<String, Object>();
        answers.put("backOn", day);
        forms.submitTaskForm(task.getId(), answers);
    }

    private List<Period> openAbsences(PersonId person, LocalDate today) {
        return follows(person).stream()
                .map(task -> absences.absence(new AbsenceNumber(numberOf(task))))
                .filter(absence -> absence.period().person().equals(person))
                .map(absence -> period(
                        absence.number().value(),
                        absence.period(),
                        absence.period().deputy(),
                        today))
                .toList();
    }

    private List<Task> follows(PersonId person) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(AbsenceContract.FOLLOW_ABSENCE)
                .taskAssignee(person.value())
                .listPage(0, 50);
    }

    private String numberOf(Task task) {
        return asSystem.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private Period period(@Nullable String absence, Deputy period, PersonId other, LocalDate today) {
        return new Period(
                absence,
                name(other),
                period.from().toString(),
                period.to().toString(),
                !period.from().isAfter(today),
                period.maxAmount(),
                period.kind());
    }

    private Held held(HeldElsewhere held, PersonId person) {
        var decision = held.decision();
        return new Held(
                decision.task(),
                decision.subject().reference(),
                words.subject(decision.subject()),
                decision.subject().amount(),
                name(held.holder()),
                decision.dueAt().toString(),
                person.equals(decision.onBehalfOf()));
    }

    private String name(PersonId person) {
        return organisation.find(person).map(Person::name).orElse(person.value());
    }
}
