package org.officeflow.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.approval.ApprovalCase;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.ApproverRole;
import org.officeflow.approval.RequiredApproval;
import org.officeflow.approval.RuleTrace;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The page Team as a browser asks it. Mark de Boer ({@code manager}) reports to Sanne Kuipers ({@code sanne}), and Emma Visser
 * ({@code employee}) and Bram Mulder ({@code colleague}) to him.
 */
@OfficeTest
class TeamInCockpitTest {

    private static final String TEAM = "/camunda/api/cockpit/plugin/officeflow/default/team";

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    /** Stands in every subject of this test, so that the shared office's other cases do not matter. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private Web.Browser sanne;

    @BeforeEach
    void theHeadOfMarketingIsInCockpit() {
        sanne = in("cockpit", "sanne");
    }

    @AfterEach
    void nobodyIsAway() {
        jdbc.update("delete from deputies where created_by = 'test'");
    }

    @Test
    void theTeamAreTheDirectReportsOrEverybodyBelow() {
        var direct = Web.json(sanne.get(TEAM));
        assertThat(direct.path("direct").asInt()).isEqualTo(1);
        assertThat(direct.path("all").asInt()).isEqualTo(3);
        assertThat(direct.path("people")).singleElement().satisfies(member -> {
            assertThat(member.path("name").asText()).isEqualTo("Mark de Boer");
            assertThat(member.path("jobTitle").asText()).isEqualTo("Team Lead Campaigns");
            assertThat(member.path("superior").isNull()).isTrue();
        });
        var all = Web.json(sanne.get(TEAM + "?all=true")).path("people");
        assertThat(all)
                .extracting(member -> member.path("id").asText())
                .startsWith("manager")
                .containsOnly("manager", "employee", "colleague");
        assertThat(member("employee").path("superior").asText()).isEqualTo("Mark de Boer");
        assertThat(member("employee").path("level").asInt()).isEqualTo(2);
    }

    @Test
    void whatWaitsIsCounted() {
        var before = member("manager");
        var late = lamps.ask("employee", "Late lamps " + mark, 12);
        var now = lamps.ask("employee", "Lamps for tonight " + mark, 12);
        var later = lamps.ask("employee", "Lamps for next month " + mark, 12);
        due(late, Instant.now().minus(Duration.ofHours(1)));
        due(now, Instant.now().plusSeconds(1));
        due(later, Instant.now().plus(Duration.ofDays(30)));
        assertThat(added(before, "open")).isEqualTo(3);
        assertThat(added(before, "load")).isEqualTo(3);
        assertThat(added(before, "overdue")).isPositive();
        assertThat(added(before, "overdue") + added(before, "dueThisWeek")).isEqualTo(2);
    }

    @Test
    void followingOnesOwnRequestIsATaskButNoWork() {
        var before = member("employee");
        lamps.ask("employee", "Lamps " + mark, 12);
        var after = member("employee");
        assertThat(after.path("open").asInt()).isEqualTo(before.path("open").asInt() + 1);
        assertThat(after.path("load").asInt()).isEqualTo(before.path("load").asInt());
    }

    @Test
    void aQuestionThatWasAskedIsWorkOfTheRequester() {
        var request = lamps.ask("employee", "Lamps " + mark, 12);
        var before = member("employee");
        office.complete(
                "manager",
                request,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers("decision", "return", "reason", "Is one enough?", "lines", lines()));
        assertThat(member("employee").path("load").asInt())
                .isEqualTo(before.path("load").asInt() + 1);
        var row = row("employee", request, "Answer question");
        assertThat(row.path("procedure").asText()).isEqualTo("Purchase request");
        assertThat(row.path("due").isNull()).isFalse();
        assertThat(row.path("stays").asText()).startsWith("Only the person who asked for it answers");
    }

    @Test
    void eachTaskTellsWhatItIsAndIsThereOnce() {
        var request = lamps.ask("employee", "Lamps " + mark, 12);
        assertThat(rows("manager", request)).singleElement().satisfies(row -> {
            assertThat(row.path("task").asText())
                    .isEqualTo(office.task(request, ApprovalRoundContract.DECIDE_ON_CASE)
                            .getId());
            assertThat(row.fieldNames())
                    .as("nothing of what is asked for but its subject")
                    .toIterable()
                    .containsExactly(
                            "task",
                            "reference",
                            "subject",
                            "procedure",
                            "step",
                            "decision",
                            "since",
                            "due",
                            "overdue",
                            "onBehalfOf",
                            "stays");
            assertThat(row.path("subject").asText()).isEqualTo("Lamps " + mark);
            assertThat(row.path("procedure").asText()).isEqualTo("Purchase request");
            assertThat(row.path("step").asText()).isEqualTo("Decide as line manager");
            assertThat(row.path("decision").asBoolean()).isTrue();
            assertThat(row.path("since").asText()).isLessThan(row.path("due").asText());
            assertThat(row.path("overdue").asBoolean()).isFalse();
            assertThat(row.path("onBehalfOf").isNull()).isTrue();
            assertThat(row.path("stays").isNull()).isTrue();
        });
        assertThat(rows("employee", request)).singleElement().satisfies(row -> {
            assertThat(row.path("subject").asText()).isEqualTo("Lamps " + mark);
            assertThat(row.path("step").asText()).isEqualTo("Follow request");
            assertThat(row.path("decision").asBoolean()).isFalse();
            assertThat(row.path("due").isNull()).isTrue();
            assertThat(row.path("stays").asText())
                    .isEqualTo("Only the person who asked for it answers for it, changes it or withdraws it.");
        });
    }

    @Test
    void theTasksOfAPersonAreTurnedPageByPageTheMostUrgentFirst() {
        var second = lamps.ask("employee", "Second " + mark, 12);
        var first = lamps.ask("employee", "First " + mark, 12);
        due(first, Instant.now().minus(Duration.ofDays(400)));
        due(second, Instant.now().minus(Duration.ofDays(399)));
        var page = Web.json(sanne.get(TEAM + "/manager/tasks?size=1"));
        assertThat(page.path("found").asInt())
                .isEqualTo(member("manager").path("open").asInt());
        assertThat(page.path("tasks"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("reference").asText()).isEqualTo(first));
        assertThat(Web.json(sanne.get(TEAM + "/manager/tasks?size=1&first=1")).path("tasks"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("reference").asText()).isEqualTo(second));
        assertThat(sanne.get(TEAM + "/manager/tasks?size=1000").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"0, 4, true", "3, 9, false"})
    void whoIsAwayOrWillBeSoonIsSaid(int first, int last, boolean begun) {
        away("colleague", first, last);
        var away = member("colleague").path("away");
        assertThat(away.path("begun").asBoolean()).isEqualTo(begun);
        assertThat(away.path("from").asText()).isEqualTo(today().plusDays(first).toString());
        assertThat(away.path("to").asText()).isEqualTo(today().plusDays(last).toString());
        assertThat(away.path("deputy").asText()).isEqualTo("Emma Visser");
    }

    @Test
    void aFarAbsenceAndOneThatIsOverAreNotSaid() {
        away("colleague", 30, 40);
        away("employee", -9, -1);
        assertThat(member("colleague").path("away").isNull()).isTrue();
        assertThat(member("employee").path("away").isNull()).isTrue();
    }

    @Test
    void anAbsenceToFollowIsATaskThatStays() {
        office.start(
                "colleague",
                "absence",
                answers(
                        "deputy", "employee",
                        "firstDay", today().plusDays(50).toString(),
                        "lastDay", today().plusDays(51).toString()));
        var row = rows("colleague", "AB-").get(0);
        assertThat(row.path("subject").asText()).startsWith("Bram Mulder is away from ");
        assertThat(row.path("stays").asText())
                .isEqualTo("Only the person who is away, or who said so for them, says when they are back.");
        office.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(row.path("reference").asText())
                .list()
                .forEach(instance -> office.runtime.deleteProcessInstance(instance.getId(), "test"));
        jdbc.update("delete from absences where registered_by = 'colleague'");
        jdbc.update("delete from deputies where created_by = 'colleague'");
    }

    @Test
    void aProcedureThatKeepsItsTasksIsInNoListAndNoNumber() {
        var manager = member("manager").toString();
        var employee = member("employee").toString();
        var reference = "SECRET-" + mark;
        var round = desk.open(
                new ApprovalCase(
                        reference,
                        "test-case",
                        "request",
                        "A talk " + mark,
                        new PersonId("employee"),
                        null,
                        new CostCentreId("IT"),
                        new BigDecimal("300.00"),
                        false),
                new RuleTrace("test-table", 1),
                List.of(new RequiredApproval(ApproverRole.LINE_MANAGER, "Because.", "Rule_1")),
                false);
        office.runtime
                .createProcessInstanceByKey(ApprovalRoundContract.PROCESS)
                .businessKey(reference)
                .setVariable(ApprovalRoundContract.ROUND.name(), round)
                .setVariable(ApprovalRoundContract.REQUESTER.name(), "employee")
                .execute();
        var task = office.task(reference, ApprovalRoundContract.DECIDE_ON_CASE);
        assertThat(task.getAssignee()).isEqualTo("manager");

        assertThat(member("manager")).hasToString(manager);
        assertThat(rows("manager", mark)).isEmpty();
        var unknown = sanne.get(TEAM + "/manager/tasks/no-such-task/takers");
        for (var answer : List.of(
                sanne.get(TEAM + "/manager/tasks/" + task.getId() + "/takers"),
                sanne.post(TEAM + "/manager/tasks/" + task.getId() + "/move", "{\"to\":\"colleague\"}"))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo(unknown.body()).doesNotContain(mark);
        }

        office.complete(
                "manager",
                reference,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers("decision", "return", "reason", "What about " + mark + "?"));
        var question = office.task(reference, ApprovalRoundContract.ANSWER_QUESTION);
        assertThat(question.getAssignee()).isEqualTo("employee");
        assertThat(member("employee")).hasToString(employee);
        assertThat(rows("employee", mark)).isEmpty();
        assertThat(sanne.get(TEAM + "/employee/tasks/" + question.getId() + "/takers")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theTasksOfOthersDoNotExist() {
        var request = lamps.ask("employee", "Lamps " + mark, 12);
        var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();
        for (var stranger : List.of("facilities", "it", "hr", "finance", "auditor", "operator", "manager", "office")) {
            var browser = in("cockpit", stranger);
            assertThat(browser.get(TEAM + "?all=true").body()).as(stranger).doesNotContain("Mark de Boer");
            for (var answer : List.of(
                    browser.get(TEAM + "/manager/tasks"),
                    browser.get(TEAM + "/manager/tasks/" + task + "/takers"),
                    browser.post(TEAM + "/manager/tasks/" + task + "/move", "{\"to\":\"colleague\"}"))) {
                assertThat(answer.statusCode()).as(stranger).isEqualTo(404);
                assertThat(Web.json(answer).path("message").asText())
                        .isEqualTo("There is nobody like this among your people.");
            }
        }
        assertThat(in("cockpit", "manager").get(TEAM + "/sanne/tasks").statusCode())
                .as("upwards")
                .isEqualTo(404);
        assertThat(office.tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("manager");
    }

    @Test
    void whoHasNoReportsHasAnEmptyTeam() {
        var page = Web.json(in("cockpit", "auditor").get(TEAM + "?all=true"));
        assertThat(page.path("all").asInt()).isZero();
        assertThat(page.path("people")).isEmpty();
    }

    @Test
    void theCaseItselfStaysClosedToTheSuperior() {
        var request = lamps.ask("employee", "Lamps " + mark, 12);
        assertThat(rows("manager", request)).hasSize(1);
        assertThat(sanne.get("/camunda/api/cockpit/plugin/officeflow/default/cases/" + request)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasTasklistAloneGetsNothing() {
        var request = lamps.ask("employee", "Lamps " + mark, 12);
        var task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();
        var employee = in("tasklist", "employee");
        for (var path : List.of("", "?all=true", "/manager/tasks", "/manager/tasks/" + task + "/takers")) {
            var answer = employee.get(TEAM + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Mark");
            assertThat(new Web(port).get(TEAM + path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(employee.post(TEAM + "/manager/tasks/" + task + "/move", "{\"to\":\"employee\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private Web.Browser in(String app, String person) {
        var browser = new Web(port).login(app, person, "officeflow-demo");
        assertThat(browser.loginStatus()).as(person).isEqualTo(200);
        return browser;
    }

    private JsonNode member(String person) {
        for (var member : Web.json(sanne.get(TEAM + "?all=true")).path("people")) {
            if (member.path("id").asText().equals(person)) {
                return member;
            }
        }
        throw new AssertionError(person + " is not in the team");
    }

    private int added(JsonNode before, String number) {
        return member(before.path("id").asText()).path(number).asInt()
                - before.path(number).asInt();
    }

    private List<JsonNode> rows(String person, String words) {
        var rows = new ArrayList<JsonNode>();
        for (var first = 0; ; first += 200) {
            var page = Web.json(sanne.get(TEAM + "/" + person + "/tasks?size=200&first=" + first));
            page.path("tasks").forEach(row -> {
                if (row.toString().contains(words)) {
                    rows.add(row);
                }
            });
            if (first + 200 >= page.path("found").asInt()) {
                return rows;
            }
        }
    }

    private JsonNode row(String person, String reference, String step) {
        return rows(person, reference).stream()
                .filter(row -> row.path("step").asText().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " has no task " + step + " for " + reference));
    }

    private void due(String request, Instant due) {
        var at = Timestamp.from(due);
        jdbc.update(
                "update approval_candidates set waiting_until = ? where step in (select s.id from approval_steps s"
                        + " join approval_rounds r on r.id = s.round where r.reference = ?)",
                at,
                request);
        jdbc.update(
                "update approval_steps set due_at = ? where round in (select id from approval_rounds where reference = ?)",
                at,
                request);
    }

    private void away(String person, int first, int last) {
        jdbc.update(
                "insert into deputies (id, person, deputy, first_day, last_day, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, 'test', now())",
                UUID.randomUUID(),
                person,
                person.equals("employee") ? "colleague" : "employee",
                today().plusDays(first),
                today().plusDays(last));
    }

    private LocalDate today() {
        return calendar.dateOf(Instant.now());
    }

    private static List<Map<String, Object>> lines() {
        return List.of(Map.of("approvedQuantity", 12));
    }
}
