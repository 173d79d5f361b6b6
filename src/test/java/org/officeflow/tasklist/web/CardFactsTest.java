package org.officeflow.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.absence.process.AbsenceContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Tasklist is told about the cases of the tasks in a list. */
@OfficeTest
class CardFactsTest {

    @Autowired
    private OfficeDriver office;

    @Autowired
    private FilterService filters;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private String subject;
    private String request;

    @BeforeEach
    void aRequestThatTheManagerHasToDecide() {
        subject = "Lamps " + UUID.randomUUID();
        request = lamps.ask("employee", subject, 12);
    }

    @Test
    void eachCardOfAListSaysWhichCaseItIsOfAndWhatThatIsAbout() {
        var other = lamps.ask("employee", "Chairs", 12);
        for (var person : new String[] {"employee", "manager"}) {
            var list = tasks(person);
            assertThat(card(list, request).orElseThrow().path("subject").asText())
                    .as(person)
                    .isEqualTo(subject);
            assertThat(card(list, other).orElseThrow().path("subject").asText()).isEqualTo("Chairs");
        }
    }

    @Test
    void whoMayNotReadTheTaskIsToldNothing() {
        for (var stranger : new String[] {"facilities", "office", "finance"}) {
            assertThat(list(stranger, "application/hal+json")).doesNotContain(request, subject);
        }
    }

    @Test
    void aSubjectThatChangesIsNewOnTheCardAndNowhereInTheEngine() {
        jdbc.update("UPDATE purchase_requests SET subject = ? WHERE number = ?", "New " + subject, request);
        assertThat(card(tasks("manager"), request).orElseThrow().path("subject").asText())
                .isEqualTo("New " + subject);
        for (var place : new String[] {
            "act_ru_task where name_",
            "act_hi_taskinst where name_",
            "act_ru_task where description_",
            "act_ru_variable where text_",
            "act_hi_varinst where text_",
            "act_hi_detail where text_"
        }) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + place + " like ?", Integer.class, "%" + subject + "%"))
                    .as(place)
                    .isZero();
        }
    }

    @Test
    void anAbsenceSaysWhoStandsInForWhom() {
        var today = LocalDate.now().plusDays(400);
        var absence = office.start(
                        "legal",
                        AbsenceContract.PROCESS,
                        answers(
                                "deputy",
                                "hr",
                                "firstDay",
                                today.toString(),
                                "lastDay",
                                today.plusDays(2).toString()))
                .getBusinessKey();
        try {
            assertThat(card(tasks("legal"), absence)
                            .orElseThrow()
                            .path("subject")
                            .asText())
                    .isEqualTo("Lotte Dekker is away, Hanneke Vos stands in");
        } finally {
            office.runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(absence)
                    .list()
                    .forEach(instance -> office.runtime.deleteProcessInstance(instance.getId(), "test"));
            jdbc.update("DELETE FROM absences WHERE number = ?", absence);
            jdbc.update("DELETE FROM deputies WHERE person = 'legal' AND first_day = ?", today);
        }
    }

    @Test
    void aProgramThatAsksForPlainTasksGetsThemAsTheEngineHasThem() {
        assertThat(Web.json(list("manager", "application/json")))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.has("about")).isFalse());
    }

    private static Optional<JsonNode> card(JsonNode list, String reference) {
        return StreamSupport.stream(list.path("_embedded").path("task").spliterator(), false)
                .map(task -> task.path("about"))
                .filter(about -> about.path("reference").asText().equals(reference))
                .findFirst();
    }

    private JsonNode tasks(String person) {
        return Web.json(list(person, "application/hal+json"));
    }

    /** What Tasklist asks for "My tasks", all on one page. */
    private String list(String person, String kind) {
        var filter = filters.createFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();
        var answer = new Web(port)
                .login("tasklist", person, "officeflow-demo")
                .post(
                        "/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=1000",
                        "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}],\"active\":true}",
                        "Accept",
                        kind);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
