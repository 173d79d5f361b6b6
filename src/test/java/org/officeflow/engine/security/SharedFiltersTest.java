package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists that everybody finds in Tasklist: what stands in them, and what becomes of an administrator's changes at a start. */
@OfficeTest
class SharedFiltersTest {

    private static final List<String> NAMES = List.of("My tasks", "My group's tasks", "Overdue", "Running cases");
    private static final List<String> KEYS = List.of(
            "officeflow.list.my-tasks",
            "officeflow.list.my-groups-tasks",
            "officeflow.list.overdue",
            "officeflow.list.running");

    @Autowired
    private SharedFilters shared;

    @Autowired
    private FilterService filters;

    @Autowired
    private OfficeDriver office;

    @Autowired
    private LampRequests lamps;

    private String request;
    private Task decision;

    @BeforeEach
    void aRequestThatTheManagerHasToDecide() {
        request = lamps.ask("employee", "Lamps", 12);
        decision = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE);
    }

    @AfterEach
    void theListsAreAsDelivered() {
        filters.createFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        KEYS.forEach(office.management::deleteProperty);
        shared.write();
        assertThat(names()).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void whatIsAssignedToSomebodyIsAmongTheirTasks() {
        assertThat(tasks("My tasks", "manager")).contains(decision.getId());
        assertThat(tasks("My tasks", "employee"))
                .contains(office.task(request, PurchaseRequestContract.FOLLOW_REQUEST)
                        .getId())
                .doesNotContain(decision.getId());
    }

    @Test
    void whatSeveralMayTakeIsInTheListOfEachUntilOneTakesIt() {
        office.tasks.setAssignee(decision.getId(), null);
        office.tasks.addCandidateUser(decision.getId(), "manager");
        office.tasks.addCandidateGroup(decision.getId(), "legal");
        for (var person : List.of("manager", "legal")) {
            assertThat(tasks("My group's tasks", person)).as(person).contains(decision.getId());
            assertThat(tasks("My tasks", person)).as(person).doesNotContain(decision.getId());
        }
        assertThat(tasks("My group's tasks", "hr")).doesNotContain(decision.getId());
        office.as("legal", () -> {
            office.tasks.claim(decision.getId(), "legal");
            return null;
        });
        assertThat(tasks("My tasks", "legal")).contains(decision.getId());
        assertThat(tasks("My group's tasks", "manager")).doesNotContain(decision.getId());
    }

    @Test
    void overdueIsWhatIsLateAndMineOrMyGroups() {
        assertThat(tasks("Overdue", "manager")).as("due later").doesNotContain(decision.getId());
        decision.setDueDate(Date.from(Instant.now().minusSeconds(60)));
        office.tasks.saveTask(decision);
        assertThat(tasks("Overdue", "manager")).contains(decision.getId());
        assertThat(tasks("Overdue", "admin"))
                .as("somebody who may read every task")
                .doesNotContain(decision.getId());

        office.tasks.setAssignee(decision.getId(), null);
        office.tasks.addCandidateGroup(decision.getId(), "legal");
        assertThat(tasks("Overdue", "legal")).contains(decision.getId());
        assertThat(tasks("Overdue", "manager")).doesNotContain(decision.getId());
        office.tasks.setAssignee(decision.getId(), "hr");
        assertThat(tasks("Overdue", "legal")).as("somebody else took it").doesNotContain(decision.getId());
    }

    @Test
    void whatMayBeDoneToARunningCaseHasAListOfItsOwn() {
        decision.setPriority(0);
        office.tasks.saveTask(decision);
        office.tasks.setAssignee(decision.getId(), null);
        office.tasks.addCandidateGroup(decision.getId(), "legal");
        assertThat(tasks("Running cases", "legal")).contains(decision.getId());
        assertThat(tasks("My group's tasks", "legal")).doesNotContain(decision.getId());
        assertThat(tasks("Running cases", "hr")).doesNotContain(decision.getId());
        office.tasks.setAssignee(decision.getId(), "hr");
        assertThat(tasks("Running cases", "hr")).contains(decision.getId());
        assertThat(tasks("Running cases", "legal")).doesNotContain(decision.getId());
    }

    @Test
    void aSecondStartMakesNoSecondLists() {
        var before = ids();
        shared.write();
        assertThat(ids()).isEqualTo(before);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void anOfficeOfAnEarlierVersionGetsTheListsOfThisOneInPlace() {
        var overdue = asEarlierDelivered(named("Overdue"), 30);
        overdue.setQuery(office.tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        filters.saveFilter(overdue);
        KEYS.forEach(office.management::deleteProperty);
        var before = ids();

        shared.write();

        assertThat(ids()).isEqualTo(before);
        assertThat(named("Overdue").getProperties()).doesNotContainKey("variables");
        decision.setDueDate(Date.from(Instant.now().minusSeconds(60)));
        office.tasks.saveTask(decision);
        assertThat(tasks("Overdue", "admin")).doesNotContain(decision.getId());
    }

    @Test
    void whatAnAdministratorChangedStays() {
        var groups = named("My group's tasks");
        filters.saveFilter(groups.setName("To be taken"));
        var overdue = asEarlierDelivered(named("Overdue"), 30);
        overdue.setQuery(office.tasks.createTaskQuery().dueBeforeExpression("${dateTime().plusDays(2)}"));
        filters.saveFilter(overdue);
        filters.deleteFilter(named("My tasks").getId());

        shared.write();

        assertThat(names()).containsExactlyInAnyOrder("To be taken", "Overdue", "Running cases");
        decision.setDueDate(Date.from(Instant.now().plusSeconds(3600)));
        office.tasks.saveTask(decision);
        assertThat(tasks("Overdue", "manager"))
                .as("due within two days, as the administrator wants it")
                .contains(decision.getId());
    }

    @Test
    void aListThatAnAdministratorChangedInAnEarlierVersionStaysToo() {
        var overdue = asEarlierDelivered(named("Overdue"), 5);
        overdue.setQuery(office.tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        filters.saveFilter(overdue);
        KEYS.forEach(office.management::deleteProperty);
        shared.write();
        assertThat(named("Overdue").getProperties()).containsEntry("priority", 5);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    /** The properties that the first version gave a list. */
    private static Filter asEarlierDelivered(Filter filter, int priority) {
        return filter.setProperties(Map.of(
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", "reference", "label", "Case"))));
    }

    private List<String> tasks(String list, String person) {
        return office.as(person, () -> {
            List<Task> found = filters.listPage(named(list).getId(), office.tasks.createTaskQuery(), 0, 1000);
            return found.stream().map(Task::getId).toList();
        });
    }

    private Filter named(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    private List<String> names() {
        return filters.createFilterQuery().list().stream().map(Filter::getName).toList();
    }

    private List<String> ids() {
        return filters.createFilterQuery().list().stream()
                .map(Filter::getId)
                .sorted()
                .toList();
    }
}
