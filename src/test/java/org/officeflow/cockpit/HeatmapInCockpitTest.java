package org.officeflow.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.officeflow.testing.OfficeDriver.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The heatmap over what happens in one week of a future in which nothing else does. */
@OfficeTest
class HeatmapInCockpitTest {

    private static final String HEATMAP = "/camunda/api/cockpit/plugin/officeflow/default/heatmap/";
    private static final Instant MONDAY = Instant.parse("2033-03-07T09:00:00Z");
    private static final String DECIDE = "CallActivity_DecideOnRequest";

    @Autowired
    private OfficeDriver office;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aStepIsShownWithItsVisitsTimesAndLateShare() {
        var finance = in("cockpit", "finance");
        var manager = in("cockpit", "manager");
        var stranger = in("cockpit", "hr");
        decided(Duration.ofHours(2));
        decided(Duration.ofHours(3));
        decided(Duration.ofHours(4));
        decided(Duration.ofHours(100));
        withdrawn();
        waiting();
        clock.moveTo(MONDAY.plus(Duration.ofDays(6)));

        var decide = step(finance, "approval-round", ApprovalRoundContract.DECIDE_ON_CASE);
        assertThat(decide.path("visits").asInt()).as("with the withdrawn one").isEqualTo(5);
        assertThat(decide.path("medianHours").asDouble()).as("of 2, 3, 4, 100").isCloseTo(3, within(0.01));
        assertThat(decide.path("p90Hours").asDouble()).isCloseTo(100, within(0.01));
        assertThat(decide.path("dated").asInt()).isEqualTo(5);
        assertThat(decide.path("late").asInt()).isEqualTo(1);
        assertThat(decide.path("open").asInt()).isPositive();
        assertThat(decide.path("openLate").asInt()).isPositive();

        var called = step(finance, "purchase-request", DECIDE);
        assertThat(called.path("visits").asInt()).isEqualTo(5);
        assertThat(called.path("medianHours").asDouble()).as("of 2, 3, 4, 100").isCloseTo(3, within(0.01));
        assertThat(called.path("dated").asInt()).isZero();
        assertThat(step(finance, "purchase-request", "StartEvent_PurchaseRequested")
                        .path("visits")
                        .asInt())
                .isEqualTo(6);
        var end = step(finance, "purchase-request", "EndEvent_RequestWithdrawn");
        assertThat(end.path("visits").asInt()).isEqualTo(1);
        assertThat(end.hasNonNull("medianHours")).isFalse();

        assertThat(step(manager, "purchase-request", DECIDE).path("visits").asInt())
                .as("asked by the manager's people")
                .isEqualTo(5);
        assertThat(step(stranger, "purchase-request", DECIDE).isMissingNode())
                .as("asked by nobody of theirs")
                .isTrue();
        assertThat(step(stranger, "approval-round", ApprovalRoundContract.DECIDE_ON_CASE)
                        .path("visits")
                        .asInt())
                .as("nor in a procedure that such a case called")
                .isZero();

        clock.moveTo(MONDAY.plus(Duration.ofDays(30)));
        assertThat(step(finance, "purchase-request", DECIDE).path("visits").asInt())
                .as("long ago")
                .isZero();
    }

    @Test
    void versionsAreCountedAloneOrTogether() {
        var finance = in("cockpit", "finance");
        var page = Web.json(finance.get(HEATMAP + definition("purchase-request") + "?days=7"));
        assertThat(page.path("version").asInt())
                .isEqualTo(page.path("versions").get(0).asInt());
        assertThat(Web.json(finance.get(HEATMAP + definition("purchase-request") + "?version=0"))
                        .path("version")
                        .asInt(-1))
                .isZero();
        for (var nonsense : List.of("?version=99", "?days=0", "?days=100000")) {
            var refused = finance.get(HEATMAP + definition("purchase-request") + nonsense);
            assertThat(refused.statusCode()).as(nonsense).isEqualTo(400);
            assertThat(Web.json(refused).path("message").asText()).isNotBlank();
        }
    }

    @Test
    void whatAPersonMayNotReadIsNotThere() {
        assertThat(in("cockpit", "finance").get(HEATMAP + "nothing").statusCode())
                .isEqualTo(404);
        assertThat(in("cockpit", "analyst")
                        .get(HEATMAP + definition("purchase-request"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(in("tasklist", "employee")
                        .get(HEATMAP + definition("purchase-request"))
                        .statusCode())
                .isEqualTo(403);
    }

    private String asked() {
        clock.moveTo(MONDAY);
        return lamps.ask("employee", "Lamps " + UUID.randomUUID(), 12);
    }

    private void waiting() {
        asked();
    }

    private void decided(Duration after) {
        var request = asked();
        clock.moveTo(MONDAY.plus(after));
        office.complete(
                "manager",
                request,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers("decision", "approve", "lines", List.of(Map.of("approvedQuantity", 12))));
    }

    private void withdrawn() {
        var request = asked();
        clock.moveTo(MONDAY.plus(Duration.ofHours(1)));
        office.complete(
                "employee",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", "withdraw", "wishReason", "Plans have changed."));
    }

    private JsonNode step(Web.Browser browser, String procedure, String step) {
        var page = Web.json(browser.get(HEATMAP + definition(procedure) + "?days=7"));
        return StreamSupport.stream(page.path("steps").spliterator(), false)
                .filter(each -> each.path("id").asText().equals(step))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private String definition(String procedure) {
        return office.repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Web.Browser in(String app, String person) {
        return new Web(port).login(app, person, "officeflow-demo");
    }
}
