package org.officeflow.onboarding;

import static org.officeflow.testing.OfficeDriver.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.leaving.process.ReturnItemContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferLine;
import org.officeflow.transfer.TransferNumber;
import org.officeflow.transfer.TransferPlan;
import org.officeflow.transfer.process.EmployeeTransferContract;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Does in tests what people do around somebody of the demo office who changes their work. */
@Component
class TransferOffice {

    final LeavingOffice leave;
    private final TransferPlan plan;
    private final TransferDesk desk;
    private final MovableClock clock;
    private final JdbcTemplate jdbc;

    TransferOffice(LeavingOffice leave, TransferPlan plan, TransferDesk desk, MovableClock clock, JdbcTemplate jdbc) {
        this.leave = leave;
        this.plan = plan;
        this.desk = desk;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Somebody who works in marketing with everything that their package names, and with a mailbox. */
    PersonId onboarded() {
        var person = leave.onboarded();
        jdbc.update("update people set email = ? where id = ?", person + "@lindehof.example", person.value());
        return person;
    }

    /** Three more of it lie on the first shelf. */
    void stockUp(String item) {
        jdbc.update(
                "insert into stock (item, location, shelf, bin, quantity, reserved)"
                        + " select ?, min(location), 'A', '1', 3, 0 from stock"
                        + " on conflict (item, location) do update set quantity = stock.quantity + 3",
                item);
    }

    /** From marketing to finance in twenty working days; other answers replace these, empty ones are left out. */
    Map<String, Object> wish(PersonId person, Object... others) {
        var wish = answers(
                "person",
                person.value(),
                "transferKind",
                "transfer",
                "jobTitle",
                "Bookkeeper",
                "department",
                "Finance",
                "manager",
                "finance",
                "effectiveOn",
                leave.hire.inWorkingDays(20).toString(),
                "transferReason",
                "The books need a second pair of hands.");
        wish.putAll(answers(others));
        wish.values().removeIf(""::equals);
        return wish;
    }

    TransferNumber announce(PersonId person, Object... others) {
        return begin("hr", wish(person, others));
    }

    TransferNumber begin(String by, Map<String, Object> wish) {
        var instance = leave.office.start(by, EmployeeTransferContract.PROCESS, wish);
        return new TransferNumber(leave.office
                .runtime
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey());
    }

    void runSteps(TransferNumber number) {
        leave.hire.runSteps(number.value());
    }

    void complete(TransferNumber number, String step, String person, Object... answers) {
        leave.office.complete(person, number.value(), step, answers(answers));
        runSteps(number);
    }

    void agree(TransferNumber number, String by) {
        complete(number, EmployeeTransferContract.AGREE, by, "agreement", "agreed");
    }

    /** Human resources confirm what is suggested, but for some: title and decision, or title, decision and last day. */
    void confirm(TransferNumber number, Map<String, List<String>> decisions, Object... others) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var line : plan.lines(number)) {
            var row = new HashMap<String, Object>();
            var said = decisions.getOrDefault(line.thing().title(), List.of());
            if (!said.isEmpty()) {
                row.put("lineDecision", said.get(0));
            }
            if (said.size() > 1) {
                row.put("endsOn", said.get(1));
            }
            rows.add(row);
        }
        var answers = answers("lines", rows);
        answers.putAll(answers(others));
        leave.office.complete("hr", number.value(), EmployeeTransferContract.CONFIRM, answers);
        runSteps(number);
    }

    /** Announced, agreed on by the present manager, and confirmed as suggested. */
    TransferNumber confirmed(PersonId person, Object... others) {
        var number = announce(person, others);
        agree(number, "manager");
        confirm(number, Map.of());
        return number;
    }

    /** The office opens on the effective day. */
    void dayHasCome(TransferNumber number) {
        clock.moveTo(desk.effectiveAt(number));
        leave.office.runJob(number.value(), "IntermediateEvent_EffectiveDay");
        runSteps(number);
    }

    /** Whoever is asked does everything and says that everything is back. */
    void doEverything(TransferNumber number) {
        Stream.of(OnboardingItemContract.DO_ITEM, ReturnItemContract.CHECK_RETURN)
                .forEach(step -> leave.office
                        .tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(step)
                        .list()
                        .forEach(task -> leave.hire.complete(
                                task,
                                leave.hire.worker(task),
                                step.equals(ReturnItemContract.CHECK_RETURN)
                                        ? answers("found", "returned")
                                        : answers())));
        runSteps(number);
    }

    void done(TransferNumber number, String title) {
        var task = leave.hire.task(number.given(), title, OnboardingItemContract.DO_ITEM);
        leave.hire.complete(task, leave.hire.worker(task), answers());
        runSteps(number);
    }

    void back(TransferNumber number, String title) {
        var task = leave.task(number.handedIn(), title, ReturnItemContract.CHECK_RETURN);
        leave.hire.complete(task, leave.hire.worker(task), answers("found", "returned"));
        runSteps(number);
    }

    /** Titles of the lines with this difference. */
    List<String> lines(TransferNumber number, TransferLine.Difference difference) {
        return plan.lines(number).stream()
                .filter(line -> line.difference() == difference)
                .map(line -> line.thing().title())
                .toList();
    }

    TransferLine line(TransferNumber number, String title) {
        return plan.lines(number).stream()
                .filter(line -> line.thing().title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " lacks " + title + "; there are "
                        + plan.lines(number).stream()
                                .map(line -> line.thing().title())
                                .toList()));
    }

    void wish(TransferNumber number, String by, String wish, Object... others) {
        var answers = answers("transferWish", wish, "wishReason", "Plans changed.");
        answers.putAll(answers(others));
        leave.office.complete(by, number.value(), EmployeeTransferContract.FOLLOW, answers);
        runSteps(number);
        if (leave.office.hasTask(number.value(), EmployeeTransferContract.FOLLOW)) {
            leave.office.tasks.setAssignee(
                    leave.office
                            .task(number.value(), EmployeeTransferContract.FOLLOW)
                            .getId(),
                    null);
        }
    }

    /** As if nobody had ever changed their work. */
    void forget() {
        clock.reset();
        leave.office
                .runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(EmployeeTransferContract.PROCESS)
                .list()
                .forEach(instance -> leave.office.runtime.deleteProcessInstance(instance.getId(), "test"));
        List.of("transfer_lines", "transfer_days", "transfers").forEach(table -> jdbc.update("delete from " + table));
        leave.forget();
    }
}
