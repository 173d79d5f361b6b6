package org.officeflow.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One case for a Dutch and an English reader: names, facts, rules and refusals, as Tasklist and Cockpit ask for them. */
@OfficeTest
class NamesOverHttpTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/officeflow/default";
    private static final String PASSWORD = "officeflow-demo";
    private static final String DUTCH = "nl-NL,nl;q=0.9,en;q=0.8";

    @Autowired
    private LampRequests lamps;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    private final String subject = "Lamps " + UUID.randomUUID();
    private String reference = "";
    private Web.Browser employee;
    private Web.Browser manager;

    @BeforeEach
    void prepare() {
        reference = lamps.ask("employee", subject, 12);
        var web = new Web(port);
        employee = web.login("tasklist", "employee", PASSWORD);
        manager = web.login("cockpit", "manager", PASSWORD);
    }

    @Test
    void listsAndTheirTasksHaveDutchNamesForOnePersonAndEnglishOnesForTheNext() {
        for (var language : Map.of(
                        DUTCH,
                        List.of("Mijn taken", "Aanvraag volgen", "Aankoopaanvraag"),
                        "fr",
                        List.of("My tasks", "Follow request", "Purchase request"))
                .entrySet()) {
            var filters = Web.json(
                    employee.get(TASKLIST + "/filter?resourceType=Task", "Accept-Language", language.getKey()));
            var mine = row(filters, "name", language.getValue().get(0));
            var list = Web.json(employee.get(
                    TASKLIST + "/filter/" + mine.path("id").asText() + "/list?maxResults=200",
                    "Accept",
                    "application/hal+json",
                    "Accept-Language",
                    language.getKey()));
            var card = row(list.path("_embedded").path("task"), "id", follow());
            assertThat(card.path("name").asText()).isEqualTo(language.getValue().get(1));
            assertThat(card.path("about").path("subject").asText()).isEqualTo(subject);
            assertThat(list.path("_embedded").path("processDefinition").findValuesAsText("name"))
                    .contains(language.getValue().get(2));
        }
    }

    @Test
    void whoSendsATaskBackLeavesItsNameAsItWasWritten() {
        var path = TASKLIST + "/task/" + follow();
        var admin = new Web(port).login("tasklist", "admin", PASSWORD);
        var task = (ObjectNode) Web.json(admin.get(path, "Accept", "application/hal+json", "Accept-Language", DUTCH));
        assertThat(task.path("name").asText()).isEqualTo("Aanvraag volgen");
        assertThat(task.path("camundaFormRef").path("key").asText()).isEqualTo("follow-purchase-request");
        task.put("followUp", "2031-04-01T09:00:00.000+0000");
        task.remove(List.of("_embedded", "_links"));

        var answer = new Web(port)
                .send(
                        "PUT",
                        path,
                        task.toString(),
                        "Cookie",
                        admin.cookies(),
                        "X-XSRF-TOKEN",
                        admin.token(),
                        "Accept-Language",
                        DUTCH);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        var kept = tasks.createTaskQuery().taskId(follow()).singleResult();
        assertThat(kept.getFollowUpDate()).isEqualTo("2031-04-01T09:00:00.000Z");
        assertThat(kept.getName()).isEqualTo("Follow request");
    }

    @Test
    void proceduresToStartAreDutch() {
        var procedures = Web.json(employee.get("/api/procedures", "Accept-Language", DUTCH));

        assertThat(procedures.findValuesAsText("name")).containsExactly("Aankoopaanvraag", "Afwezigheid");
        assertThat(procedures.findValuesAsText("sentence").get(0)).startsWith("Vraag iets aan");
    }

    @Test
    void aDecisionTellsItsFactsAndItsRuleInDutch() {
        var dutch = details(DUTCH);
        assertThat(dutch.path("because").asText())
                .isEqualTo("Boven 250 beslist de leidinggevende. Je beslist als leidinggevende.");
        assertThat(dutch.path("title").asText()).isEqualTo(reference + ": " + subject + " (EUR 414,00)");
        assertThat(dutch.path("facts").path("facts").findValuesAsText("fact"))
                .contains("Aangevraagd door", "Totaal zonder btw", "Daarvan over");
        assertThat(dutch.path("facts").path("facts").findValuesAsText("value")).contains("EUR 414,00", "Meubilair");
        assertThat(dutch.path("decision").path("procedure").asText()).isEqualTo("Aankoopaanvraag");
        assertThat(dutch.path("decision").path("budget").path("words").asText()).startsWith("nog EUR ");

        assertThat(details("en").path("because").asText())
                .isEqualTo("Above 250 the line manager decides. You decide as line manager.");
    }

    @Test
    void aRefusalIsSaidInTheLanguageOfWhoeverTried() {
        var reject = OfficeClient.variables(
                Map.of("decision", "reject", "lines", List.of(Map.of("position", 1, "approvedQuantity", 12))));
        var path = TASKLIST + "/task/" + decision() + "/submit-form";

        assertThat(message(manager.post(path, reject, "Accept-Language", DUTCH)))
                .isEqualTo("Bij afwijzen hoort een reden.");
        assertThat(message(manager.post(path, reject, "Accept-Language", "fr")))
                .isEqualTo("A rejection needs a reason.");
        var bulk = manager.post(
                COCKPIT + "/approvals/decisions",
                "{\"decisions\":[{\"task\":\"" + decision() + "\",\"decision\":\"reject\"}]}",
                "Accept-Language",
                DUTCH);
        assertThat(Web.json(bulk).path("words").asText()).isEqualTo("Bij afwijzen hoort een reden.");
        var foreign = employee.post(
                TASKLIST + "/task/" + decision() + "/claim", "{\"userId\":\"employee\"}", "Accept-Language", DUTCH);
        assertThat(message(foreign)).isEqualTo("Dit mag je niet doen.");
    }

    private String follow() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(PurchaseRequestContract.FOLLOW_REQUEST)
                .singleResult()
                .getId();
    }

    private String decision() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskAssignee("manager")
                .singleResult()
                .getId();
    }

    private JsonNode details(String language) {
        return Web.json(manager.get(COCKPIT + "/approvals/" + decision(), "Accept-Language", language));
    }

    private static String message(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
        return Web.json(answer).path("message").asText();
    }

    private static JsonNode row(JsonNode rows, String property, String value) {
        for (var row : rows) {
            if (value.equals(row.path(property).asText())) {
                return row;
            }
        }
        throw new AssertionError(value + " is not in " + rows);
    }
}
