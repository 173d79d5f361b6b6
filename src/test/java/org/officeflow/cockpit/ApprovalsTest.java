package org.officeflow.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page Approvals as a browser asks it: what waits for whom, and deciding one or many. */
@OfficeTest
class ApprovalsTest {

    private static final String APPROVALS = "/camunda/api/cockpit/plugin/officeflow/default/approvals";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    /** Stands in every subject of this test, so that the shared office's other cases do not matter. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private Web.Browser manager;

    @BeforeEach
    void theManagerIsInCockpit() {
        manager = inCockpit("manager");
    }

    @Test
    void theListTellsWhatWaitsAndWhy() {
        var request = request("Lamps");

        var row = only(manager);

        assertThat(row.path("reference").asText()).isEqualTo(request);
        assertThat(row.path("subject").asText()).isEqualTo("Lamps " + mark);
        assertThat(row.path("procedure").asText()).isEqualTo("Purchase request");
        assertThat(row.path("requester").asText()).isEqualTo("Emma Visser");
        assertThat(row.path("amount").decimalValue()).isEqualByComparingTo("414");
        assertThat(row.path("budget").path("words").asText()).matches("EUR [0-9,.]+ left of EUR [0-9,.]+");
        assertThat(row.path("budget").path("overdrawn").asBoolean()).isFalse();
        assertThat(row.path("role").asText()).isEqualTo("line manager");
        assertThat(row.path("because").asText()).isEqualTo("Above 250 the line manager decides.");
        assertThat(row.path("rule").path("table").asText()).isEqualTo("determine-approvers");
        assertThat(row.path("rule").path("version").asInt()).isPositive();
        assertThat(row.path("rule").path("id").asText()).isEqualTo("Rule_LineManager");
        assertThat(row.path("since").asText()).isLessThan(row.path("due").asText());
        assertThat(row.path("overdue").asBoolean()).isFalse();
        assertThat(row.path("documents").asInt()).isZero();
        assertThat(row.path("task").asText()).isEqualTo(taskOf(request));
    }

    @Test
    void whatWaitedBeforeTheListCameIsOnTheList() throws IOException {
        var request = request("Lamps");
        var task = taskOf(request);
        jdbc.update("update approval_candidates set waiting_until = null");
        jdbc.update("update approval_steps set task = null where task = ?", task);
        jdbc.update("update approval_rounds set subject = subject || ' (EUR 1,414.00)' where reference = ?", request);
        assertThat(page(manager, "?words=" + mark).path("decisions")).isEmpty();

        var migration = new ClassPathResource("db/migration/V072__approval_inbox.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.execute(migration.substring(migration.indexOf("UPDATE"), migration.indexOf("CREATE INDEX")));

        var row = only(manager);
        assertThat(row.path("task").asText()).isEqualTo(task);
        assertThat(row.path("subject").asText()).isEqualTo("Lamps " + mark);
        assertThat(manager.get(APPROVALS + "/" + task).statusCode()).isEqualTo(200);
    }

    @Test
    void theListIsSearchedSortedFilteredAndTurned() {
        var small = request("Few lamps", 12);
        var large = request("Many lamps", 20);

        assertThat(references(manager, "&order=amount")).containsExactly(small, large);
        assertThat(references(manager, "&order=amount&descending=true")).containsExactly(large, small);
        assertThat(references(manager, "&order=reference&descending=true")).containsExactly(large, small);
        assertThat(references(manager, "&order=due&size=1")).containsExactly(small);
        assertThat(references(manager, "&order=due&size=1&first=1")).containsExactly(large);
        assertThat(references(manager, "&kind=purchase-request")).hasSize(2);
        assertThat(references(manager, "&kind=absence")).isEmpty();
        assertThat(page(manager, "?words=" + small.toLowerCase()).path("decisions"))
                .hasSize(1);
        assertThat(page(manager, "?words=emma+vis&size=200").path("decisions"))
                .extracting(row -> row.path("reference").asText())
                .contains(small, large);
        assertThat(page(manager, "?words=" + mark + "&size=1").path("found").asInt())
                .isEqualTo(2);
        assertThat(manager.get(APPROVALS + "?order=colour").statusCode()).isEqualTo(400);
        assertThat(manager.get(APPROVALS + "?size=100000").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsWithdrawnOrChangedOrEndedByTheOperatorWaitsForNobody() {
        var withdrawn = request("Withdrawn lamps");
        var changed = request("Changed lamps");
        var ended = request("Ended lamps");
        assertThat(page(manager, "?words=" + mark).path("found").asInt()).isEqualTo(3);
        var before = count(manager);

        follow(withdrawn, "withdraw");
        follow(changed, "change");
        office.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ended, PurchaseRequestContract.PROCESS)
                .list()
                .forEach(instance -> office.runtime.deleteProcessInstance(instance.getId(), "by the operator"));

        assertThat(page(manager, "?words=" + mark).path("found").asInt()).isZero();
        assertThat(count(manager)).isEqualTo(before - 3);
    }

    private void follow(String request, String wish) {
        office.complete(
                "employee",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", wish, "wishReason", "Plans have changed."));
    }

    @Test
    void theNumberOfTheNavigationFollowsTheList() {
        var before = count(manager);
        var request = request("Lamps");
        assertThat(count(manager)).isEqualTo(before + 1);
        decide(manager, order(taskOf(request), "approve", null));
        assertThat(count(manager)).isEqualTo(before);
    }

    @Test
    void theFactsOfOneDecisionAreThoseOfItsForm() {
        var request = request("[Lamps] & more");
        var details = Web.json(manager.get(APPROVALS + "/" + taskOf(request)));
        assertThat(details.path("title").asText()).isEqualTo(request + ": [Lamps] & more " + mark + " (EUR 414.00)");
        assertThat(details.path("because").asText())
                .isEqualTo("Above 250 the line manager decides. You decide as line manager.");
        assertThat(details.path("facts").path("facts"))
                .anySatisfy(fact -> assertThat(fact.path("value").asText()).isEqualTo("Emma Visser"));
        assertThat(details.path("facts").path("lines")).hasSize(1);
        assertThat(details.path("reasonNeeded").asBoolean()).isFalse();
        assertThat(details.path("facts").has("decision")).isFalse();
    }

    @Test
    void oneIsApproved() {
        var request = request("Lamps");
        assertThat(decide(manager, order(taskOf(request), "approve", null)))
                .singleElement()
                .satisfies(
                        outcome -> assertThat(outcome.path("result").asText()).isEqualTo("DONE"));
        assertThat(desk.decisions(request)).singleElement().satisfies(decision -> assertThat(decision.person())
                .isEqualTo(new PersonId("manager")));
        assertThat(page(manager, "?words=" + mark).path("found").asInt()).isZero();
    }

    @Test
    void aRejectionWithoutAReasonIsRefusedAndWaitsOn() {
        var request = request("Lamps");
        var outcome = decide(manager, order(taskOf(request), "reject", null)).get(0);
        assertThat(outcome.path("result").asText()).isEqualTo("REFUSED");
        assertThat(outcome.path("words").asText()).isEqualTo("A rejection needs a reason.");
        assertThat(only(manager).path("reference").asText()).isEqualTo(request);
        assertThat(decide(manager, order(taskOf(request), "reject", "Not this year."))
                        .get(0)
                        .path("result")
                        .asText())
                .isEqualTo("DONE");
    }

    @Test
    void aQuestionGoesBackToTheRequester() {
        var request = request("Lamps");
        decide(manager, order(taskOf(request), "return", "Is one enough?"));
        assertThat(office.hasTask(request, ApprovalRoundContract.ANSWER_QUESTION))
                .isTrue();
        assertThat(page(manager, "?words=" + mark).path("found").asInt()).isZero();
        office.complete(
                "employee",
                request,
                ApprovalRoundContract.ANSWER_QUESTION,
                answers("answer", "answer", "text", "No, twelve."));
        assertThat(only(manager).path("reference").asText()).isEqualTo(request);
    }

    @Test
    void linesAreDecidedOneByOne() {
        var request = request("Lamps");
        var order = answers(
                "task", taskOf(request), "decision", "approve", "lines", List.of(Map.of("approvedQuantity", 5)));
        assertThat(decide(manager, order).get(0).path("result").asText()).isEqualTo("DONE");
        assertThat(desk.decisions(request).get(0).after()).contains("5 ×");
    }

    @Test
    void whatTheFormDoesNotAllowIsRefusedHereToo() {
        var task = taskOf(request("Lamps"));
        var tooMany = answers("task", task, "decision", "approve", "lines", List.of(Map.of("approvedQuantity", 999)));
        assertThat(decide(manager, tooMany).get(0).path("words").asText()).contains("approve between 0 and 12");
        var otherKey = answers("task", task, "decision", "approve", "lines", List.of(Map.of("price", 1)));
        assertThat(decide(manager, otherKey).get(0).path("words").asText()).contains("has no field \"price\"");
        assertThat(decide(manager, order(task, "maybe", null))
                        .get(0)
                        .path("result")
                        .asText())
                .isEqualTo("REFUSED");
        assertThat(only(manager).path("task").asText()).isEqualTo(task);
    }

    @Test
    void manyAreDecidedAndEachSaysWhatBecameOfIt() {
        var first = taskOf(request("Lamps one"));
        var second = taskOf(request("Lamps two"));
        var gone = taskOf(request("Lamps three"));
        decide(manager, order(gone, "approve", null));

        var outcomes = decide(
                manager,
                List.of(
                        order(first, "approve", null),
                        order(gone, "approve", null),
                        order("no-such-task", "approve", null),
                        order(second, "reject", ""),
                        order(second, "approve", null)));

        assertThat(outcomes)
                .extracting(outcome -> outcome.path("result").asText())
                .containsExactly("DONE", "GONE", "GONE", "REFUSED", "DONE");
        assertThat(outcomes.get(1).path("words").asText()).isEqualTo("Approved already by Mark de Boer.");
        assertThat(outcomes.get(2).path("words").asText()).startsWith("This does not wait for you any more");
        assertThat(page(manager, "?words=" + mark).path("found").asInt()).isZero();
    }

    @Test
    void twoHundredAtOnceAndNotOneMore() {
        var nobodys = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 201; i++) {
            nobodys.add(order("task-" + i, "approve", null));
        }
        var tooMany = send(manager, nobodys);
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(Web.json(tooMany).path("message").asText()).isEqualTo("At most 200 decisions at once.");
        assertThat(send(manager, nobodys.subList(0, 200)).body().lines()).hasSize(200);
        assertThat(send(manager, List.of()).statusCode()).isEqualTo(400);
        assertThat(manager.post(APPROVALS + "/decisions", "{\"decisions\": 7}").statusCode())
                .isEqualTo(400);
        assertThat(manager.post(APPROVALS + "/decisions", "").statusCode()).isEqualTo(400);
    }

    @Test
    void theSameDecisionSentTwiceAtTheSameMomentIsOneDecision() {
        var request = request("Lamps");
        var order = order(taskOf(request), "approve", null);
        var other = inCockpit("manager");
        var both = List.of(manager, other).stream()
                .map(browser -> CompletableFuture.supplyAsync(() -> decide(browser, order)))
                .toList();
        assertThat(both.stream()
                        .map(CompletableFuture::join)
                        .map(outcomes -> outcomes.get(0).path("result").asText()))
                .containsOnlyOnce("DONE")
                .doesNotContain("FAILED");
        assertThat(desk.decisions(request)).hasSize(1);
    }

    @Test
    void nobodyDecidesOnTheirOwnCase() {
        var request = lamps.ask("manager", "My lamps " + mark, 12);
        var task = taskOf(request);
        assertThat(page(manager, "?words=" + mark).path("found").asInt()).isZero();
        assertThat(decide(manager, order(task, "approve", null))
                        .get(0)
                        .path("result")
                        .asText())
                .isEqualTo("GONE");
        assertThat(desk.decisions(request)).isEmpty();
    }

    @Test
    void nobodySeesOrDecidesWhatWaitsForSomebodyElse() {
        var task = taskOf(request("Lamps"));
        for (var stranger : List.of("finance", "auditor", "operator", "analyst", "office", "hr")) {
            var browser = inCockpit(stranger);
            assertThat(page(browser, "?words=" + mark).path("decisions"))
                    .as(stranger)
                    .isEmpty();
            assertThat(browser.get(APPROVALS + "/" + task).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            var outcome = decide(browser, order(task, "approve", null)).get(0);
            assertThat(outcome.path("result").asText()).as(stranger).isEqualTo("GONE");
            assertThat(outcome.path("words").asText()).as(stranger).doesNotContain("Lamps", "Emma", "Mark");
        }
        assertThat(only(manager).path("task").asText()).isEqualTo(task);
        decide(manager, order(task, "approve", null));
        var late = decide(inCockpit("finance"), order(task, "approve", null)).get(0);
        assertThat(late.path("words").asText())
                .startsWith("This does not wait for you any more")
                .doesNotContain("Mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/count", "/some-task"})
    void whoHasTasklistAloneGetsNothing(String path) {
        var employee = new Web(port).login("tasklist", "employee", "officeflow-demo");
        assertThat(employee.loginStatus()).isEqualTo(200);
        var answer = employee.get(APPROVALS + path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Web.json(answer).path("message").asText()).startsWith("Cockpit is for those who decide");
        assertThat(new Web(port).get(APPROVALS + path).statusCode()).isEqualTo(401);
    }

    @Test
    void whoHasTasklistAloneDecidesNothing() {
        var request = request("Lamps");
        var employee = new Web(port).login("tasklist", "employee", "officeflow-demo");
        assertThat(send(employee, List.of(order(taskOf(request), "approve", null)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.decisions(request)).isEmpty();
    }

    @Test
    void withoutTheTokenOfThePageNothingIsDecided() {
        var request = request("Lamps");
        var order = "{\"decisions\":[{\"task\":\"" + taskOf(request) + "\",\"decision\":\"approve\"}]}";
        var answer = new Web(port).post(APPROVALS + "/decisions", order, "Cookie", manager.cookies());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(desk.decisions(request)).isEmpty();
    }

    @Test
    void theScriptsAreDelivered() {
        for (var script : List.of(
                "plugin", "approvals", "decision", "deputies", "elements", "history", "office", "team", "words")) {
            var answer = manager.get("/camunda/api/cockpit/plugin/officeflow/static/app/" + script + ".js");
            assertThat(answer.statusCode()).as(script).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(script)
                    .contains("javascript");
        }
        assertThat(manager.get("/camunda/api/cockpit/plugin/officeflow/static/app/../../application.yaml")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    private Web.Browser inCockpit(String person) {
        var browser = new Web(port).login("cockpit", person, "officeflow-demo");
        assertThat(browser.loginStatus()).as(person).isEqualTo(200);
        return browser;
    }

    private String request(String subject) {
        return request(subject, 12);
    }

    private String request(String subject, int quantity) {
        return lamps.ask("employee", subject + " " + mark, quantity);
    }

    private String taskOf(String request) {
        return office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();
    }

    private static Map<String, Object> order(String task, String decision, String reason) {
        return answers("task", task, "decision", decision, "reason", reason);
    }

    private HttpResponse<String> send(Web.Browser browser, List<Map<String, Object>> orders) {
        try {
            return browser.post(APPROVALS + "/decisions", JSON.writeValueAsString(Map.of("decisions", orders)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> decide(Web.Browser browser, Map<String, Object> order) {
        return decide(browser, List.of(order));
    }

    private List<JsonNode> decide(Web.Browser browser, List<Map<String, Object>> orders) {
        var answer = send(browser, orders);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(Web::json).toList();
    }

    private int count(Web.Browser browser) {
        return Web.json(browser.get(APPROVALS + "/count")).path("waiting").asInt();
    }

    private static JsonNode page(Web.Browser browser, String question) {
        return Web.json(browser.get(APPROVALS + question));
    }

    private List<String> references(Web.Browser browser, String more) {
        var references = new ArrayList<String>();
        page(browser, "?words=" + mark + more)
                .path("decisions")
                .forEach(row -> references.add(row.path("reference").asText()));
        return references;
    }

    private JsonNode only(Web.Browser browser) {
        var rows = page(browser, "?words=" + mark).path("decisions");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
