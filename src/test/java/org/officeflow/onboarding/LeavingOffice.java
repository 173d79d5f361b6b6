package org.officeflow.onboarding;

import static org.officeflow.testing.OfficeDriver.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.AccessKey;
import org.officeflow.leaving.LeavingItem;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.leaving.process.EmployeeOffboardingContract;
import org.officeflow.leaving.process.ReturnItemContract;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.organisation.NewPerson;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.organisation.Recording;
import org.officeflow.testing.OfficeDriver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Does in tests what people do around somebody of the demo office who leaves. */
@Component
class LeavingOffice {

    static final AccessKey DOOR = new AccessKey("test-door");

    final OfficeDriver office;
    final OnboardingOffice hire;
    private final OnboardingDesk onboardings;
    private final ReturnDesk returns;
    private final AccessDesk accesses;
    private final Personnel personnel;
    private final TestDoor door;
    private final Clock clock;
    private final JdbcTemplate jdbc;

    LeavingOffice(
            OfficeDriver office,
            OnboardingOffice hire,
            OnboardingDesk onboardings,
            ReturnDesk returns,
            AccessDesk accesses,
            Personnel personnel,
            TestDoor door,
            Clock clock,
            JdbcTemplate jdbc) {
        this.office = office;
        this.hire = hire;
        this.onboardings = onboardings;
        this.returns = returns;
        this.accesses = accesses;
        this.personnel = personnel;
        this.door = door;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Somebody who was onboarded with everything that was due, but for some things, and works here. */
    PersonId onboarded(String... undone) {
        var number = hire.announce();
        hire.employ(number);
        hire.doEverythingBut(number, undone);
        hire.timer(number, "IntermediateEvent_GateReached");
        if (office.hasTask(number.value(), EmployeeOnboardingContract.DECIDE_ON_OPEN_ITEMS)) {
            throw new AssertionError("Day one needs what was left out.");
        }
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        return Objects.requireNonNull(onboardings.onboarding(number).employee());
    }

    /** Somebody who has worked here for a year and was given nothing. */
    PersonId longHere() {
        var since = hire.today().minusYears(1);
        var recorded = (Recording.Recorded) personnel.record(new NewPerson(
                "Karin Smeets",
                "Copywriter",
                "Marketing",
                new PersonId("manager"),
                "amsterdam",
                "karin@lindehof.example",
                since));
        personnel.begin(recorded.person(), since);
        return recorded.person();
    }

    /** They are let into something by a connected system. */
    void letIn(PersonId person) {
        jdbc.update(
                "insert into accesses (access, name, owner, connector, target) values (?, 'Side door', 'it', ?, 'side')"
                        + " on conflict do nothing",
                DOOR.value(),
                TestDoor.KEY);
        accesses.give("test-" + person.value(), person, DOOR, clock.instant(), "it");
    }

    void withoutManager(PersonId person) {
        jdbc.update("update people set manager = null where id = ?", person.value());
    }

    /** As if the system were no longer connected. */
    void disconnect() {
        jdbc.update("update accesses set connector = 'manual', target = null where access = ?", DOOR.value());
    }

    Map<String, Object> notice(PersonId person, Object... others) {
        var notice = answers(
                "person",
                person.value(),
                "leavingReason",
                "resignation",
                "lastDay",
                hire.inWorkingDays(60).toString(),
                "accessEnd",
                "with-last-day",
                "successor",
                "colleague",
                "interview",
                false);
        notice.putAll(answers(others));
        notice.values().removeIf(""::equals);
        return notice;
    }

    /** Announced by human resources, everybody asked. */
    OffboardingNumber announce(PersonId person, Object... others) {
        return begin("hr", notice(person, others));
    }

    OffboardingNumber begin(String by, Map<String, Object> notice) {
        var instance = office.start(by, EmployeeOffboardingContract.PROCESS, notice);
        var number = new OffboardingNumber(office.runtime
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey());
        runSteps(number);
        return number;
    }

    void runSteps(OffboardingNumber number) {
        hire.runSteps(number.value());
    }

    LeavingItem item(OffboardingNumber number, String title) {
        return returns.items(number).stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " lacks " + title + "; there are "
                        + returns.items(number).stream().map(LeavingItem::title).toList()));
    }

    Task task(OffboardingNumber number, String title, String step) {
        return office.tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .processVariableValueEquals(
                        ReturnItemContract.ITEM.name(), item(number, title).position())
                .singleResult();
    }

    /** Somebody looked whether it is back. */
    void check(OffboardingNumber number, String title, String person, Object... answers) {
        hire.complete(task(number, title, ReturnItemContract.CHECK_RETURN), person, answers(answers));
    }

    void back(OffboardingNumber number, String title, String person) {
        check(number, title, person, "found", "returned");
    }

    void decide(OffboardingNumber number, String title, String person, Object... answers) {
        hire.complete(task(number, title, ReturnItemContract.DECIDE_ON_ITEM), person, answers(answers));
    }

    /** Whoever is asked says that it is back. */
    void everythingIsBack(OffboardingNumber number) {
        office.tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(ReturnItemContract.CHECK_RETURN)
                .list()
                .forEach(task -> hire.complete(task, hire.worker(task), answers("found", "returned")));
    }

    void complete(OffboardingNumber number, String step, String person, Object... answers) {
        office.complete(person, number.value(), step, answers(answers));
        runSteps(number);
    }

    /** The last day is over, accesses have ended before. */
    void lastDayIsOver(OffboardingNumber number) {
        office.runJob(number.value(), "IntermediateEvent_AccessEnds");
        runSteps(number);
        office.runJob(number.value(), "IntermediateEvent_LastDayOver");
        runSteps(number);
    }

    /** Lets every step of every case run that waits for nobody and for no date. */
    void runEverything() {
        var jobs = office.management.createJobQuery().messages().list();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> {
                if (office.management.createJobQuery().jobId(job.getId()).count() > 0) {
                    office.management.executeJob(job.getId());
                }
            });
            jobs = office.management.createJobQuery().messages().list();
        }
    }

    /** Their work is listed and taken over by Bram Mulder. */
    void handOver(OffboardingNumber number, PersonId from) {
        listHandOver(number, from.value(), "The spring campaign");
        complete(number, EmployeeOffboardingContract.TAKE_HAND_OVER, "colleague", "handOver", "taken");
    }

    void listHandOver(OffboardingNumber number, String by, String what) {
        complete(
                number,
                EmployeeOffboardingContract.LIST_HAND_OVER,
                by,
                "handOvers",
                List.of(Map.of("what", what, "place", "Shared folder", "receiver", "colleague")));
    }

    void settlePay(OffboardingNumber number) {
        complete(number, EmployeeOffboardingContract.SETTLE_PAY, "finance", "paySettled", true);
    }

    void wish(OffboardingNumber number, String by, String wish, Object... others) {
        var answers = answers("leavingWish", wish, "wishReason", "They said so.");
        answers.putAll(answers(others));
        answers.values().removeIf(""::equals);
        office.complete(by, number.value(), EmployeeOffboardingContract.FOLLOW_LEAVING, answers);
        runSteps(number);
        if (office.hasTask(number.value(), EmployeeOffboardingContract.FOLLOW_LEAVING)) {
            office.tasks.setAssignee(
                    office.task(number.value(), EmployeeOffboardingContract.FOLLOW_LEAVING)
                            .getId(),
                    null);
        }
    }

    LocalDate lastDay() {
        return hire.inWorkingDays(60);
    }

    /** As if nobody had ever left. */
    void forget() {
        List.of(EmployeeOffboardingContract.PROCESS, ReturnItemContract.PROCESS).forEach(process -> office.runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .rootProcessInstances()
                .list()
                .forEach(instance -> office.runtime.deleteProcessInstance(instance.getId(), "test")));
        List.of("exit_interviews", "hand_overs", "leaving_items", "offboarding_days", "offboardings")
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("delete from access_grants where access = ?", DOOR.value());
        jdbc.update("delete from accesses where access = ?", DOOR.value());
        door.letIn.clear();
        door.enabled.clear();
        door.outOfOrder = false;
        hire.forget();
    }
}
