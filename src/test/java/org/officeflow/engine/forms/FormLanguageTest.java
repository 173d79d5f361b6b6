package org.officeflow.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same form in the language of whoever opens it, over HTTP: in Tasklist and over the engine's REST interface. */
@OfficeTest
class FormLanguageTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest";
    private static final String PASSWORD = "officeflow-demo";

    @Autowired
    private LampRequests lamps;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @LocalServerPort
    private int port;

    private Web web;
    private String[] manager = {};

    @BeforeEach
    void prepare() {
        web = new Web(port);
        manager = Web.basic("manager", PASSWORD);
    }

    @Test
    void oneTaskIsDutchForOnePersonAndEnglishForTheNext() {
        var task = decision();
        var tasklist = web.login("tasklist", "manager", PASSWORD);
        var path = "/task/" + task + "/deployed-form";

        for (var language : Map.of(
                        "nl-NL,nl;q=0.9,en;q=0.8", "Je beslissing", "en", "Your decision", "fr", "Your decision")
                .entrySet()) {
            var shown = Web.json(tasklist.get(TASKLIST + path, "Accept-Language", language.getKey()));
            var rest = Web.json(web.get(REST + path, with("Accept-Language", language.getKey())));
            assertThat(component(shown, "Field_decision").path("label").asText())
                    .isEqualTo(language.getValue());
            assertThat(rest).isEqualTo(shown);
        }
        var dutch = Web.json(tasklist.get(TASKLIST + path, "Accept-Language", "nl"));
        assertThat(component(dutch, "Field_decision").path("values"))
                .extracting(option -> option.path("label").asText() + "="
                        + option.path("value").asText())
                .containsExactly("Goedkeuren=approve", "Afwijzen=reject", "Terugsturen met een vraag=return");
        assertThat(component(dutch, "Table_facts").path("columns"))
                .extracting(column ->
                        column.path("label").asText() + "=" + column.path("key").asText())
                .containsExactly("Gegeven=fact", "Bijzonderheden=value");
        assertThat(component(Web.json(web.get(REST + path, manager)), "Field_decision")
                        .path("label")
                        .asText())
                .isEqualTo("Your decision");
    }

    @Test
    void aStartFormIsDutchWithTheChoicesOfTheOffice() {
        var tasklist = web.login("tasklist", "employee", PASSWORD);
        var process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PurchaseRequestContract.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();

        var form = Web.json(tasklist.get(
                TASKLIST + "/process-definition/" + process + "/deployed-start-form", "Accept-Language", "nl"));

        var supplier = component(form, "Field_supplier");
        assertThat(supplier.path("label").asText()).isEqualTo("Leverancier");
        assertThat(supplier.path("description").asText()).isEqualTo("Laat leeg als het een nieuwe is.");
        assertThat(supplier.path("values")).isNotEmpty();
        assertThat(component(form, "Field_emergencyReason")
                        .path("conditional")
                        .path("hide")
                        .asText())
                .isEqualTo("=not(emergency = true)");
    }

    @Test
    void whatTheGuardRefusesIsSaidInTheWordsOfTheForm() {
        var task = decision();
        var answers = OfficeClient.variables(Map.of(
                "decision",
                "maybe",
                "colour",
                "red",
                "lines",
                List.of(Map.of("position", 1, "approvedQuantity", 0.0001))));
        var tasklist = web.login("tasklist", "manager", PASSWORD);

        for (var way : new String[] {"/submit-form", "/complete"}) {
            var path = "/task/" + task + way;
            assertThat(message(tasklist.post(TASKLIST + path, answers, "Accept-Language", "nl-NL")))
                    .isEqualTo("Dit formulier heeft geen veld \"colour\"."
                            + " Goedgekeurd aantal in regel 1 mag hoogstens 3 decimalen hebben."
                            + " Je beslissing moet een van de aangeboden keuzes zijn.");
            assertThat(message(web.post(REST + path, answers, with("Accept-Language", "fr"))))
                    .isEqualTo("This form has no field \"colour\"."
                            + " Approved quantity in line 1 must have at most 3 decimals."
                            + " Your decision must be one of the choices on offer.");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void aTaskThatIsGoneIsGoneInDutchToo() {
        var answer = web.post(REST + "/task/nowhere/submit-form", "{}", with("Accept-Language", "nl"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(message(answer)).startsWith("Deze taak staat niet meer open.");
    }

    private String decision() {
        var reference = lamps.ask("employee", "Lamps in two languages", 12);
        var round = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey(ApprovalRoundContract.PROCESS)
                .singleResult();
        return tasks.createTaskQuery()
                .processInstanceId(round.getId())
                .singleResult()
                .getId();
    }

    private String[] with(String... header) {
        return new String[] {manager[0], manager[1], header[0], header[1]};
    }

    private static String message(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
        return Web.json(answer).path("message").asText();
    }

    private static JsonNode component(JsonNode parent, String id) {
        for (var component : parent.path("components")) {
            if (id.equals(component.path("id").asText())) {
                return component;
            }
        }
        throw new AssertionError(id + " is not in " + parent);
    }
}
