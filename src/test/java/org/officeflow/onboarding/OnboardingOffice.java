package org.officeflow.onboarding;

import static org.officeflow.testing.OfficeDriver.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.OfficeDriver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Does in tests what people do around a new colleague of the demo office. */
@Component
class OnboardingOffice {

    private static final List<String> PROCESSES = List.of(
            EmployeeOnboardingContract.PROCESS,
            OnboardingItemContract.PROCESS,
            EmploymentContractContract.PROCESS,
            PurchaseRequestContract.PROCESS);

    final OfficeDriver office;
    private final ItemDesk items;
    private final HandOverDesk handOver;
    private final Personnel personnel;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final JdbcTemplate jdbc;
    private final Organisation organisation;
    private List<Map<String, Object>> stock = List.of();

    OnboardingOffice(
            OfficeDriver office,
            ItemDesk items,
            HandOverDesk handOver,
            Personnel personnel,
            WorkingCalendar calendar,
            Clock clock,
            JdbcTemplate jdbc,
            Organisation organisation) {
        this.office = office;
        this.items = items;
        this.handOver = handOver;
        this.personnel = personnel;
        this.calendar = calendar;
        this.clock = clock;
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    LocalDate inWorkingDays(int days) {
        return calendar.plusWorkingDays(today(), days);
    }

    /** Noor de Wit comes to marketing, with Mark de Boer as manager and Bram Mulder as buddy; other answers replace these. */
    Map<String, Object> wish(Object... others) {
        var wish = answers(
                "people",
                List.of(person("Noor de Wit")),
                "startsOn",
                inWorkingDays(20).toString(),
                "contract",
                "permanent",
                "department",
                "Marketing",
                "manager",
                "manager",
                "buddy",
                "colleague",
                "workplace",
                "office");
        wish.putAll(answers(others));
        wish.values().removeIf(""::equals);
        return wish;
    }

    static Map<String, Object> person(String name) {
        return Map.of(
                "name", name, "jobTitle", "Campaign Planner", "privateEmail", name.replace(' ', '.') + "@home.example");
    }

    /** Announced by human resources, package and notice determined, everybody asked. */
    OnboardingNumber announce(Object... others) {
        var number = begin("hr", wish(others));
        runSteps(number);
        return number;
    }

    OnboardingNumber begin(String by, Map<String, Object> wish) {
        var instance = office.start(by, EmployeeOnboardingContract.PROCESS, wish);
        return new OnboardingNumber(office.runtime
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey());
    }

    /** Lets every step run that waits for nobody and for no date. */
    void runSteps(OnboardingNumber number) {
        runSteps(number.value());
    }

    void runSteps(String reference) {
        while (true) {
            var jobs = instances(reference)
                    .flatMap(instance ->
                            office
                                    .management
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .messages()
                                    .list()
                                    .stream())
                    .toList();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> {
                if (office.management.createJobQuery().jobId(job.getId()).count() > 0) {
                    office.management.executeJob(job.getId());
                }
            });
        }
    }

    private Stream<ProcessInstance> instances(String reference) {
        return office.runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream();
    }

    OnboardingItem item(OnboardingNumber number, String title) {
        return items.items(number).stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " has no item " + title));
    }

    Task task(OnboardingNumber number, String title, String step) {
        var position = item(number, title).position();
        return office.tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .processVariableValueEquals(OnboardingItemContract.ITEM.name(), position)
                .singleResult();
    }

    void complete(Task task, String person, Map<String, Object> answers) {
        office.as(person, () -> {
            if (task.getAssignee() == null) {
                office.tasks.claim(task.getId(), person);
            }
            office.tasks.complete(task.getId(), answers);
            return null;
        });
    }

    void done(OnboardingNumber number, String title, String person) {
        complete(task(number, title, OnboardingItemContract.DO_ITEM), person, answers());
    }

    void undone(OnboardingNumber number, String title, String person) {
        complete(task(number, title, OnboardingItemContract.UNDO_ITEM), person, answers("note", "It is back."));
    }

    /** Whoever is asked does everything that is asked now. */
    void doEverything(OnboardingNumber number) {
        doEverythingBut(number);
    }

    /** The same, but for some. */
    void doEverythingBut(OnboardingNumber number, String... titles) {
        var left = Stream.of(titles)
                .map(title ->
                        task(number, title, OnboardingItemContract.DO_ITEM).getId())
                .toList();
        office
                .tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(OnboardingItemContract.DO_ITEM)
                .list()
                .stream()
                .filter(task -> !left.contains(task.getId()))
                .sorted(Comparator.comparing(Task::getId))
                .forEach(task -> complete(task, worker(task), answers()));
        acknowledge(number);
    }

    /** Whoever is asked says that everything came in order. */
    void acknowledge(OnboardingNumber number) {
        if (office.hasTask(number.value(), EmployeeOnboardingContract.ACKNOWLEDGE_EQUIPMENT)) {
            var task = office.task(number.value(), EmployeeOnboardingContract.ACKNOWLEDGE_EQUIPMENT);
            var rows = handOver.handedOut(number).stream()
                    .map(item -> Map.of("received", "good"))
                    .toList();
            complete(task, worker(task), answers("handedOut", rows));
        }
    }

    /** The assignee, or the one member of the group in the demo office. */
    String worker(Task task) {
        return task.getAssignee() != null
                ? task.getAssignee()
                : office.tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> "candidate".equals(link.getType()) && link.getGroupId() != null)
                        .map(link -> link.getGroupId())
                        .findFirst()
                        .orElseThrow();
    }

    /** Everybody who finds a task that nobody has yet in their list. */
    Set<String> offeredTo(Task task) {
        return office.tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .flatMap(link -> link.getUserId() != null
                        ? Stream.of(link.getUserId())
                        : organisation.members(link.getGroupId()).stream().map(PersonId::value))
                .collect(Collectors.toSet());
    }

    /** They are the only member of a group, until everything is forgotten. */
    void joinAlone(String person, Group group) {
        jdbc.update("update group_memberships set active = false where role = ?", group.key());
        join(person, group);
    }

    /** They work in a group too, until everything is forgotten. */
    void join(String person, Group group) {
        jdbc.update("insert into group_memberships (person, role) values (?, ?)", person, group.key());
    }

    /** Contract sent and signed, identity checked by the office manager. */
    void employ(OnboardingNumber number) {
        sendContract(number);
        complete(number, EmploymentContractContract.RECORD_SIGNATURE, "hr", "signature", "signed", "signedOn", today());
        checkIdentity(number);
        runSteps(number);
    }

    /** Somebody takes a task that nobody has yet. */
    void claim(String person, Task task) {
        if (task.getAssignee() == null) {
            office.as(person, () -> {
                office.tasks.claim(task.getId(), person);
                return null;
            });
        }
    }

    void sendContract(OnboardingNumber number) {
        complete(number, EmploymentContractContract.SEND_CONTRACT, "hr", "contractSent", true);
    }

    void checkIdentity(OnboardingNumber number) {
        complete(
                number,
                EmploymentContractContract.CHECK_IDENTITY,
                "office",
                "identityDocument",
                "passport",
                "papers",
                List.of("identity-copy", "wage-tax-statement", "bank-details"));
    }

    void complete(OnboardingNumber number, String step, String person, Object... keysAndValues) {
        var answers = new HashMap<String, Object>();
        answers(keysAndValues)
                .forEach((key, value) -> answers.put(key, value instanceof LocalDate day ? day.toString() : value));
        office.complete(person, number.value(), step, answers);
    }

    /** The time of this timer has come. */
    void timer(OnboardingNumber number, String element) {
        office.runJob(number.value(), element);
        runSteps(number);
    }

    /** The timer of one item. */
    void timer(OnboardingNumber number, String title, String element) {
        var task = task(number, title, OnboardingItemContract.DO_ITEM);
        var job = office.management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(element)
                .singleResult();
        office.management.executeJob(job.getId());
    }

    /** Everybody who is asked agrees; then it is ordered. */
    void approve(String request) {
        runSteps(request);
        while (office.hasTask(request, ApprovalRoundContract.DECIDE_ON_CASE)) {
            var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE);
            var person = task.getAssignee() != null
                    ? task.getAssignee()
                    : office.tasks.getIdentityLinksForTask(task.getId()).get(0).getUserId();
            complete(task, person, answers("decision", "approve", "lines", List.of(Map.of("approvedQuantity", 1))));
            runSteps(request);
        }
    }

    void unclaim(OnboardingNumber number, String step) {
        office.tasks.setAssignee(office.task(number.value(), step).getId(), null);
    }

    /** Whether the office is open. */
    boolean isOfficeTime(Instant moment) {
        return calendar.withinOfficeHours(moment).equals(moment);
    }

    void emptyShelf(String item) {
        jdbc.update("update stock set quantity = 0, reserved = 0 where item = ?", item);
    }

    /** While nobody sells it. */
    void withoutOffers(String item, Runnable work) {
        jdbc.update("update supplier_prices set active = false where item = ?", item);
        try {
            work.run();
        } finally {
            jdbc.update("update supplier_prices set active = true where item = ?", item);
        }
    }

    void rememberStock() {
        stock = jdbc.queryForList("select item, location, quantity, reserved from stock");
    }

    /** As if nobody had ever come. */
    void forget() {
        PROCESSES.forEach(process -> office.runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .rootProcessInstances()
                .list()
                .forEach(instance -> office.runtime.deleteProcessInstance(instance.getId(), "test")));
        jdbc.queryForList("select id from people where not named_by_file and active", String.class)
                .forEach(person -> personnel.leave(new PersonId(person)));
        jdbc.update("delete from access_grants");
        List.of(
                        "check_ins",
                        "probation_decisions",
                        "probation_reviews",
                        "probations",
                        "onboarding_items",
                        "onboarding_start_dates",
                        "employment_contracts",
                        "onboardings")
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("delete from group_memberships where person in (select id from people where not named_by_file)");
        jdbc.update("update group_memberships set active = true");
        jdbc.update("delete from people where not named_by_file");
        jdbc.update("update stock set quantity = 0, reserved = 0");
        stock.forEach(row -> jdbc.update(
                "update stock set quantity = ?, reserved = ? where item = ? and location = ?",
                row.get("quantity"),
                row.get("reserved"),
                row.get("item"),
                row.get("location")));
    }
}
