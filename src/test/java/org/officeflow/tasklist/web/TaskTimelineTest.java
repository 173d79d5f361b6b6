package org.officeflow.tasklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.document.Documents;
import org.officeflow.dossier.CaseHistory;
import org.officeflow.dossier.Confidential;
import org.officeflow.dossier.HistoryEntry;
import org.officeflow.language.Saying;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tab "Timeline": what whoever may read a task is told of its case, and what is not for them. */
@OfficeTest
class TaskTimelineTest {

    @Autowired
    private OfficeDriver office;

    @Autowired
    private CaseHistory history;

    @Autowired
    private Documents documents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private LampRequests lamps;

    @LocalServerPort
    private int port;

    private String request;
    private String ofRequester;
    private String ofManager;

    @BeforeEach
    void aRequestThatTheManagerHasToDecide() {
        request = lamps.ask("employee", "Lamps", 12);
        ofRequester =
                office.task(request, PurchaseRequestContract.FOLLOW_REQUEST).getId();
        ofManager = office.task(request, ApprovalRoundContract.DECIDE_ON_CASE).getId();
    }

    @Test
    void theRequesterIsToldWhatHappenedInTheOrderOfTime() {
        documents.store(
                request, "order", "PO.txt", "text/plain", "An order".getBytes(StandardCharsets.UTF_8), "officeflow");
        var page = of("employee", ofRequester).json();
        assertThat(page.path("reference").asText()).isEqualTo(request);
        var entries = entries(page);
        assertThat(entries)
                .extracting(entry -> Instant.parse(entry.path("at").asText()))
                .isSorted();
        assertThat(entries.get(0).path("what").asText()).isEqualTo("Purchase requested");
        assertThat(entries.get(0).path("who").asText()).isEqualTo("Emma Visser");
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.path("what").asText()).startsWith("Waits for Mark de Boer");
            assertThat(entry.has("who")).isFalse();
        });
        assertThat(entries)
                .anySatisfy(entry -> assertThat(entry.path("what").asText()).isEqualTo("Document: PO.txt"));
    }

    @Test
    void aQuestionIsToldWithWhoAskedIt() {
        office.complete(
                "manager",
                request,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers(
                        "decision",
                        "return",
                        "reason",
                        "Which rooms are they for?",
                        "lines",
                        List.of(Map.of("approvedQuantity", 12))));
        var answer = office.task(request, ApprovalRoundContract.ANSWER_QUESTION).getId();
        assertThat(entries(of("employee", answer).json()))
                .filteredOn(entry -> entry.path("kind").asText().equals("DECISION"))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.path("who").asText()).isEqualTo("Mark de Boer");
                    assertThat(decision.path("detail").asText()).isEqualTo("Which rooms are they for?");
                });
        assertThat(of("manager", ofManager).status())
                .as("the manager's task is done")
                .isEqualTo(404);
    }

    @Test
    void itIsToldInTheLanguageOfWhoeverReadsIt() {
        var page = OfficeClient.demo(port, "employee")
                .reading("nl-NL,nl;q=0.9,en;q=0.8")
                .get("/api/tasks/" + ofRequester + "/timeline")
                .json();

        assertThat(entries(page).get(0).path("what").asText()).isEqualTo("Aankoop aangevraagd");
        assertThat(entries(page).get(0).path("detail").asText()).endsWith(", EUR 414,00");
        assertThat(entries(page))
                .anySatisfy(entry ->
                        assertThat(entry.path("what").asText()).isEqualTo("Wacht op Mark de Boer als leidinggevende"));
    }

    @Test
    void mailsAndAddressesAreNotForEmployees() {
        timeline.add(
                request,
                null,
                Saying.of("procurement", "timeline.sent", "PO-1", "Lichthuis"),
                "orders@lichthuis.example");
        timeline.add(
                request,
                new PersonId("employee"),
                Saying.of("approval", "timeline.answered"),
                "Ask emma@lindehof.example for it.");
        assertThat(history.of(request, new PersonId("office"), Confidential.NOTHING))
                .extracting(HistoryEntry::kind)
                .contains(HistoryEntry.Kind.MAIL);

        for (var told : List.of(of("employee", ofRequester), of("manager", ofManager))) {
            assertThat(entries(told.json()))
                    .extracting(entry -> entry.path("kind").asText())
                    .isSubsetOf("EVENT", "DECISION", "DOCUMENT");
            assertThat(told.body())
                    .contains("Order PO-1 sent to Lichthuis", "Ask emma@lindehof.example for it.")
                    .doesNotContain("orders@lichthuis.example", "Mail to", "manager@");
        }
    }

    @Test
    void whatSomebodyAttachedIsToldOnce() {
        var attached = new Web(port)
                .send(
                        "POST",
                        "/api/tasks/" + ofRequester + "/documents?fileName=quote.txt",
                        "A quote",
                        "Content-Type",
                        "application/octet-stream",
                        "Authorization",
                        Web.basic("employee", "officeflow-demo")[1]);
        assertThat(attached.statusCode()).isEqualTo(201);
        assertThat(entries(OfficeClient.demo(port, "employee")
                        .reading("nl")
                        .get("/api/tasks/" + ofRequester + "/timeline")
                        .json()))
                .filteredOn(entry -> entry.toString().contains("quote.txt"))
                .hasSize(1);
        assertThat(entries(of("employee", ofRequester).json()))
                .filteredOn(entry -> entry.toString().contains("quote.txt"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("what").asText()).isEqualTo("Document: quote.txt");
                    assertThat(entry.path("who").asText()).isEqualTo("Emma Visser");
                });
    }

    @Test
    void toAStrangerThereIsNoSuchTask() {
        for (var stranger : List.of("facilities", "auditor", "operator", "finance", "office")) {
            for (var task : List.of(ofRequester, ofManager)) {
                var told = of(stranger, task);
                assertThat(told.status()).as(stranger).isEqualTo(404);
                assertThat(told.body()).as(stranger).doesNotContain(request, "Lamps");
            }
        }
        assertThat(of("employee", ofManager).status())
                .as("the requester with the manager's task")
                .isEqualTo(404);
        assertThat(of("employee", "none").status()).isEqualTo(404);
    }

    private OfficeClient.Answer of(String person, String task) {
        return OfficeClient.demo(port, person).get("/api/tasks/" + task + "/timeline");
    }

    private static List<JsonNode> entries(JsonNode page) {
        var entries = new ArrayList<JsonNode>();
        page.path("entries").forEach(entries::add);
        return entries;
    }
}
