package org.officeflow.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.officeflow.testing.OfficeDriver.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.process.PurchaseOrderContract;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The first page of Cockpit: figures over what a person may know of, budgets, and stuck cases with their reason. */
@OfficeTest
class OverviewInCockpitTest {

    private static final String OVERVIEW = "/camunda/api/cockpit/plugin/officeflow/default/overview";

    @Autowired
    private OfficeDriver office;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Timeline timeline;

    @LocalServerPort
    private int port;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aProcedureIsCountedOpenOverdueAndEndedWithItsOutcome() {
        var finance = in("cockpit", "finance");
        var before = purchase(finance);
        var request = ask("employee");
        var open = purchase(finance);
        assertThat(open.path("open").asInt() - before.path("open").asInt()).isEqualTo(1);
        assertThat(open.path("overdue").asInt())
                .isEqualTo(before.path("overdue").asInt());
        assertThat(open.path("ended").asInt()).isEqualTo(before.path("ended").asInt());

        withdraw(request);

        var ended = purchase(finance);
        assertThat(ended.path("open").asInt()).isEqualTo(before.path("open").asInt());
        assertThat(ended.path("ended").asInt() - before.path("ended").asInt()).isEqualTo(1);
        assertThat(withdrawn(ended) - withdrawn(before)).isEqualTo(1);
        assertThat(ended.path("medianHours").asDouble(-1)).isNotNegative();
        assertThat(ended.path("weeks")).hasSize(13);
        assertThat(ended.path("weeks").get(12).path("ended").asInt()
                        - before.path("weeks").get(12).path("ended").asInt())
                .isEqualTo(1);
    }

    @Test
    void aCaseIsOverdueWhenATaskOfAProcedureThatItCalledIsPastItsDate() {
        var finance = in("cockpit", "finance");
        var before = purchase(finance);
        var request = ask("employee");
        var decision = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE);
        assertThat(purchase(finance).path("overdue").asInt())
                .isEqualTo(before.path("overdue").asInt());
        decision.setDueDate(Date.from(clock.instant().minusSeconds(60)));
        office.tasks.saveTask(decision);
        assertThat(purchase(finance).path("overdue").asInt()
                        - before.path("overdue").asInt())
                .isEqualTo(1);
    }

    @Test
    void managersSeeFiguresOverTheirOwnPeopleAlone() {
        var manager = in("cockpit", "manager");
        var before = purchase(manager);
        assertThat(before.path("everybodys").asBoolean(true)).isFalse();
        ask("sales");
        assertThat(purchase(manager).path("open").asInt())
                .isEqualTo(before.path("open").asInt());
        ask("colleague");
        ask("manager");
        assertThat(purchase(manager).path("open").asInt() - before.path("open").asInt())
                .isEqualTo(2);
        assertThat(purchase(in("cockpit", "auditor")).path("everybodys").asBoolean(false))
                .isTrue();
    }

    @Test
    void everybodySeesTheBudgetsThatTheyAnswerFor() {
        var request = ask("employee");
        var costCentre = jdbc.queryForObject(
                "select cost_centre from purchase_requests where number = ?", String.class, request);
        for (var treasurer : List.of("finance", "office", "auditor")) {
            var budget = budget(in("cockpit", treasurer), costCentre);
            assertThat(budget.path("budget").decimalValue()).isEqualByComparingTo("90000.00");
            assertThat(budget.path("reserved").decimalValue())
                    .isPositive()
                    .isEqualByComparingTo(new BigDecimal("90000.00")
                            .subtract(budget.path("available").decimalValue()));
        }
        assertThat(budget(in("cockpit", "hr"), "Human Resources").isMissingNode())
                .isFalse();
        for (var stranger : List.of("hr", "manager", "operator", "analyst")) {
            assertThat(budget(in("cockpit", stranger), costCentre).isMissingNode())
                    .as(stranger)
                    .isTrue();
        }
    }

    @Test
    void aStuckCaseStandsThereWithItsReasonUntilItsStepGoesWell() {
        var operator = in("cockpit", "operator");
        var request = approved();
        office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
        assertThat(stuck(operator, request).isMissingNode()).isTrue();
        jdbc.update("update items set vat_rate = 9 where item = 'FU-200'");
        try {
            failForGood(request);
            var stuck = stuck(operator, request);
            assertThat(stuck.path("step").asText()).isEqualTo("Send order to supplier");
            assertThat(stuck.path("procedure").asText()).isEqualTo("Purchase order");
            assertThat(stuck.path("reason").asText()).startsWith("The rates of tax have changed since order PO-");
            assertThat(stuck.path("technical").asText()).startsWith("java.lang.IllegalStateException: ");
            assertThat(stuck.path("mayRetry").asBoolean()).isTrue();
            assertThat(stuck.path("mayRead").asBoolean(true)).isFalse();

            var retry = Web.json(operator.post(retry(stuck), "{}"));
            assertThat(retry.path("state").asText()).isEqualTo("RUNS");
            assertThat(state(operator, retry)).isEqualTo("RUNS");
            assertThat(office.management
                            .createJobQuery()
                            .jobId(retry.path("job").asText())
                            .executable()
                            .count())
                    .as("at once, and not when its next try would have been")
                    .isOne();
            assertThat(stuck(operator, request).isMissingNode()).isTrue();
            assertThat(operator.post(retry(stuck), "{}").statusCode())
                    .as("retried twice")
                    .isEqualTo(404);
            assertThatThrownBy(() -> office.runJob(request, PurchaseOrderContract.SEND_ORDER))
                    .hasMessageContaining("rates of tax");
            assertThat(state(operator, retry)).as("one more try, not three").isEqualTo("FAILED");
        } finally {
            jdbc.update("update items set vat_rate = 21 where item = 'FU-200'");
        }
        var again = Web.json(operator.post(retry(stuck(operator, request)), "{}"));
        office.runJob(request, PurchaseOrderContract.SEND_ORDER);
        assertThat(state(operator, again)).isEqualTo("DONE");
        assertThat(stuck(operator, request).isMissingNode()).isTrue();
        assertThat(timeline.of(request))
                .filteredOn(entry -> entry.what().equals("Had the step \"Send order to supplier\" tried again"))
                .extracting(entry -> entry.actor())
                .containsExactly(new PersonId("operator"), new PersonId("operator"));
    }

    @Test
    void whoMayNotRetrySeesOnlyTheStuckCasesThatTheyMayRead() {
        var request = approved();
        office.runJob(request, PurchaseOrderContract.CREATE_ORDER);
        jdbc.update("update items set vat_rate = 9 where item = 'FU-200'");
        try {
            failForGood(request);
        } finally {
            jdbc.update("update items set vat_rate = 21 where item = 'FU-200'");
        }
        var stuck = stuck(in("cockpit", "operator"), request);
        var manager = in("cockpit", "manager");
        var seen = stuck(manager, request);
        assertThat(seen.path("mayRead").asBoolean()).isTrue();
        assertThat(seen.path("mayRetry").asBoolean(true)).isFalse();
        assertThat(seen.hasNonNull("technical")).isFalse();
        assertThat(manager.post(retry(stuck), "{}").statusCode()).isEqualTo(403);
        for (var stranger : List.of("hr", "facilities", "analyst")) {
            var browser = in("cockpit", stranger);
            assertThat(stuck(browser, request).isMissingNode()).as(stranger).isTrue();
            assertThat(browser.post(retry(stuck), "{}").statusCode())
                    .as(stranger)
                    .isEqualTo(403);
        }
        assertThat(in("cockpit", "admin").post(retry(stuck), "{}").statusCode()).isEqualTo(200);
        office.runJob(request, PurchaseOrderContract.SEND_ORDER);
    }

    @Test
    void whoHasTasklistAloneGetsNothingHere() {
        var employee = in("tasklist", "employee");
        assertThat(employee.get(OVERVIEW).statusCode()).isEqualTo(403);
        assertThat(employee.get(OVERVIEW + "/stuck").statusCode()).isEqualTo(403);
        assertThat(employee.get(OVERVIEW + "/retries/x").statusCode()).isEqualTo(403);
        assertThat(employee.post(OVERVIEW + "/stuck/x/retry", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePictureLibraryComesToTheBrowser() {
        var script = in("cockpit", "manager").get("/camunda/api/cockpit/plugin/officeflow/static/app/chart.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(script.body()).contains("Chart.js v4");
    }

    private String ask(String person) {
        return lamps.ask(person, "Lamps " + UUID.randomUUID(), 12);
    }

    private String approved() {
        var request = ask("employee");
        office.complete(
                "manager",
                request,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers("decision", "approve", "lines", List.of(Map.of("approvedQuantity", 12))));
        return request;
    }

    private void withdraw(String request) {
        office.complete(
                "employee",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", "withdraw", "wishReason", "Plans have changed."));
    }

    private void failForGood(String request) {
        for (var tries = 0; tries < 4; tries++) {
            assertThatThrownBy(() -> office.runJob(request, PurchaseOrderContract.SEND_ORDER))
                    .hasMessageContaining("rates of tax");
        }
    }

    private static int withdrawn(JsonNode procedure) {
        return StreamSupport.stream(procedure.path("outcomes").spliterator(), false)
                .filter(outcome -> outcome.path("name").asText().equals("Request withdrawn"))
                .mapToInt(outcome -> outcome.path("cases").asInt())
                .sum();
    }

    private static JsonNode purchase(Web.Browser browser) {
        return find(Web.json(browser.get(OVERVIEW)).path("procedures"), "key", "purchase-request");
    }

    private static JsonNode budget(Web.Browser browser, String costCentre) {
        return find(Web.json(browser.get(OVERVIEW)).path("budgets"), "costCentre", costCentre);
    }

    private static JsonNode stuck(Web.Browser browser, String request) {
        return find(Web.json(browser.get(OVERVIEW + "/stuck")).path("cases"), "reference", request);
    }

    private static String retry(JsonNode stuck) {
        return OVERVIEW + "/stuck/" + stuck.path("incident").asText() + "/retry";
    }

    private static String state(Web.Browser browser, JsonNode retry) {
        return Web.json(browser.get(OVERVIEW + "/retries/" + retry.path("job").asText()))
                .path("state")
                .asText();
    }

    private static JsonNode find(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path(key).asText().equals(value))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Web.Browser in(String app, String person) {
        return new Web(port).login(app, person, "officeflow-demo");
    }
}
