package org.officeflow.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.absence.process.AbsenceContract;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.approval.process.DecisionHandover;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deputies on the page Approvals: Fatima Brouwer names Hanneke Vos, who decides for her, gives back and takes over. */
@OfficeTest
class DeputiesInCockpitTest {

    private static final String PLUGIN = "/camunda/api/cockpit/plugin/officeflow/default/";

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private DecisionHandover handover;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Outbox outbox;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Web.Browser facilities;
    private Web.Browser hr;
    private String request;
    private String task;

    @BeforeEach
    void aDecisionWaitsForTheFacilityManager() {
        facilities = new Web(port).login("cockpit", "facilities", "officeflow-demo");
        hr = new Web(port).login("cockpit", "hr", "officeflow-demo");
        request = lamps.ask("storekeeper", "Shelves " + UUID.randomUUID(), 12);
        task = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();
        assertThat(assignee()).isEqualTo("facilities");
    }

    @AfterEach
    void everybodyIsBack() {
        office.runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(AbsenceContract.PROCESS)
                .list()
                .forEach(instance -> office.runtime.deleteProcessInstance(instance.getId(), "test"));
        jdbc.update("delete from absences");
        jdbc.update("delete from deputies where created_by = 'facilities'");
    }

    @Test
    void aDeputyIsNamedAndWhatIsOpenIsTheirsFromTheFirstDay() {
        var page = Web.json(name("hr", today(), today().plusDays(4)));
        assertThat(page.path("mine")).singleElement().satisfies(period -> {
            assertThat(period.path("name").asText()).isEqualTo("Hanneke Vos");
            assertThat(period.path("to").asText()).isEqualTo(today().plusDays(4).toString());
            assertThat(period.path("begun").asBoolean()).isTrue();
        });
        begin(page);

        var row = row(hr);
        assertThat(row.path("onBehalfOf").asText()).isEqualTo("Fatima Brouwer");
        assertThat(row(facilities)).isNull();
        assertThat(page(hr).path("others"))
                .singleElement()
                .satisfies(period -> assertThat(period.path("name").asText()).isEqualTo("Fatima Brouwer"));
        hr.post(
                PLUGIN + "approvals/decisions",
                "{\"decisions\":[{\"task\":\"" + task + "\",\"decision\":\"approve\"}]}");
        assertThat(desk.decisions(request)).singleElement().satisfies(decision -> {
            assertThat(decision.person()).isEqualTo(new PersonId("hr"));
            assertThat(decision.onBehalfOf()).isEqualTo(new PersonId("facilities"));
        });
    }

    @Test
    void aDeputyGivesBackAndTakesOverAgain() {
        begin(Web.json(name("hr", today(), today().plusDays(4))));

        assertThat(hr.post(PLUGIN + "deputies/decisions/" + task + "/give-back", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(assignee()).isEqualTo("facilities");
        assertThat(row(facilities).path("onBehalfOf").isNull()).isTrue();
        assertThat(row(hr)).isNull();
        assertThat(outbox.ofReference(request))
                .filteredOn(mail -> mail.key().endsWith("-facilities"))
                .hasSize(2);

        var elsewhere = elsewhere(hr);
        assertThat(elsewhere.path("holder").asText()).isEqualTo("Fatima Brouwer");
        assertThat(elsewhere.path("mine").asBoolean()).isFalse();
        assertThat(hr.post(PLUGIN + "deputies/decisions/" + task + "/take-over", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(assignee()).isEqualTo("hr");
        assertThat(row(hr).path("onBehalfOf").asText()).isEqualTo("Fatima Brouwer");
        assertThat(timeline.of(request))
                .extracting(entry -> entry.what())
                .contains("Gave the decision back to Fatima Brouwer", "Took the decision over from Fatima Brouwer");
    }

    @Test
    void whoIsAwayTakesOneDecisionBack() {
        begin(Web.json(name("hr", today(), today().plusDays(4))));
        assertThat(elsewhere(facilities).path("holder").asText()).isEqualTo("Hanneke Vos");
        assertThat(elsewhere(facilities).path("mine").asBoolean()).isTrue();

        assertThat(facilities
                        .post(PLUGIN + "deputies/decisions/" + task + "/take-over", "")
                        .statusCode())
                .isEqualTo(200);

        assertThat(assignee()).isEqualTo("facilities");
        assertThat(row(hr)).isNull();
        assertThat(office.as(
                        "hr", () -> office.tasks.createTaskQuery().taskId(task).count()))
                .isZero();
    }

    @Test
    void nobodyElseMovesADecision() {
        begin(Web.json(name("hr", today(), today().plusDays(4))));
        for (var stranger : List.of("manager", "finance", "operator")) {
            var browser = new Web(port).login("cockpit", stranger, "officeflow-demo");
            assertThat(page(browser).toString()).as(stranger).doesNotContain(request);
            for (var way : List.of("give-back", "take-over")) {
                var answer = browser.post(PLUGIN + "deputies/decisions/" + task + "/" + way, "");
                assertThat(answer.statusCode()).as(stranger + " " + way).isEqualTo(400);
                assertThat(answer.body()).doesNotContain("Fatima", "Hanneke", request);
            }
        }
        assertThat(assignee()).isEqualTo("hr");
    }

    @Test
    void fourEyesHoldForWhoTakesOver() {
        name("storekeeper", today(), today().plusDays(4));
        assertThat(handover.takeOver(task, new PersonId("storekeeper")).orElse(""))
                .contains("may not decide this: it is their own case");
        assertThat(assignee()).isEqualTo("facilities");
    }

    @Test
    void aDeputyTakesNothingOverBeyondTheirLimit() {
        var limited = facilities.post(
                PLUGIN + "deputies",
                "{\"deputy\":\"hr\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"maxAmount\":100,\"kind\":\"purchase-request\"}"
                        .formatted(today(), today().plusDays(4)));
        assertThat(limited.statusCode()).isEqualTo(200);
        assertThat(Web.json(limited).path("mine").get(0).path("maxAmount").decimalValue())
                .isEqualByComparingTo("100");
        assertThat(page(hr).toString()).doesNotContain(request);
        assertThat(hr.post(PLUGIN + "deputies/decisions/" + task + "/take-over", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsDecidedIsNotMoved() {
        begin(Web.json(name("hr", today(), today().plusDays(4))));
        office.complete(
                "hr",
                request,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers("decision", "approve", "lines", List.of(Map.of("approvedQuantity", 12))));
        var answer = hr.post(PLUGIN + "deputies/decisions/" + task + "/give-back", "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Web.json(answer).path("message").asText()).isEqualTo("This is no longer open.");
    }

    @Test
    void whoIsBackEarlierSaysSo() {
        var page = Web.json(name("hr", today().plusDays(1), today().plusDays(4)));
        var absence = page.path("mine").get(0).path("absence").asText();
        var back = facilities.post(
                PLUGIN + "deputies/" + absence + "/return", "{\"backOn\":\"" + today().plusDays(3) + "\"}");
        assertThat(Web.json(back).path("mine").get(0).path("to").asText())
                .isEqualTo(today().plusDays(2).toString());
        assertThat(facilities
                        .post(PLUGIN + "deputies/" + absence + "/return", "{\"backOn\":\"2020-01-01\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(facilities
                        .post(PLUGIN + "deputies/AB-2026-99999/return", "{\"backOn\":\"" + today().plusDays(4) + "\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(page(facilities).path("mine").get(0).path("to").asText())
                .isEqualTo(today().plusDays(2).toString());
        assertThat(hr.post(PLUGIN + "deputies/" + absence + "/return", "{\"backOn\":\"" + today() + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertThat(Web.json(facilities.post(PLUGIN + "deputies", "{}"))
                        .path("message")
                        .asText())
                .contains("must be");
        assertThat(Web.json(name("facilities", today(), today().plusDays(1)))
                        .path("message")
                        .asText())
                .isEqualTo("Nobody is their own deputy.");
        assertThat(Web.json(name("hr", today().plusDays(3), today()))
                        .path("message")
                        .asText())
                .isEqualTo("The last day is before the first.");
        assertThat(facilities.post(PLUGIN + "deputies", "").statusCode()).isEqualTo(400);
        assertThat(page(facilities).path("mine")).isEmpty();
    }

    @Test
    void whoHasTasklistAloneGetsNothing() {
        var employee = new Web(port).login("tasklist", "employee", "officeflow-demo");
        assertThat(employee.get(PLUGIN + "deputies").statusCode()).isEqualTo(403);
        for (var path : List.of(
                "deputies",
                "deputies/ABS-2026-0001/return",
                "deputies/decisions/" + task + "/give-back",
                "deputies/decisions/" + task + "/take-over")) {
            assertThat(employee.post(PLUGIN + path, "{}").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(assignee()).isEqualTo("facilities");
    }

    private HttpResponse<String> name(String deputy, LocalDate first, LocalDate last) {
        return facilities.post(
                PLUGIN + "deputies",
                "{\"deputy\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}".formatted(deputy, first, last));
    }

    /** Lets the steps run that the absence does by itself on its first day. */
    private void begin(JsonNode page) {
        var absence = page.path("mine").get(0).path("absence").asText();
        office.runJob(absence, "BoundaryEvent_AbsenceBegins");
        office.runJob(absence, "ServiceTask_HandDecisionsOver");
        assertThat(assignee()).isEqualTo("hr");
    }

    private String assignee() {
        return office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getAssignee();
    }

    private LocalDate today() {
        return calendar.dateOf(java.time.Instant.now());
    }

    private static JsonNode page(Web.Browser browser) {
        return Web.json(browser.get(PLUGIN + "deputies"));
    }

    private JsonNode elsewhere(Web.Browser browser) {
        for (var held : page(browser).path("elsewhere")) {
            if (held.path("reference").asText().equals(request)) {
                return held;
            }
        }
        throw new AssertionError(request + " is not to be taken over");
    }

    private JsonNode row(Web.Browser browser) {
        return Web.json(browser.get(PLUGIN + "approvals?words=" + request))
                .path("decisions")
                .get(0);
    }
}
