package org.officeflow.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.absence.process.AbsenceContract;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.document.Documents;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The history of a case in Cockpit, running and ended: what happened in words, and for whom the case exists. */
@OfficeTest
class CasesInCockpitTest {

    private static final String CASES = "/camunda/api/cockpit/plugin/officeflow/default/cases/";

    @Autowired
    private OfficeDriver office;

    @Autowired
    private Documents documents;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private String request;
    private Web.Browser auditor;

    @BeforeEach
    void aRequestThatTheManagerHasApprovedInPart() {
        request = lamps.ask("employee", "=Lamps " + UUID.randomUUID(), 12);
        documents.upload(request, "attachment", "quote.txt", "A quote".getBytes(StandardCharsets.UTF_8), "employee");
        office.runJob(request, "BoundaryEvent_DecisionDueSoon");
        office.complete(
                "manager",
                request,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers(
                        "decision",
                        "approve",
                        "reason",
                        "A few less.",
                        "lines",
                        List.of(Map.of("approvedQuantity", 5))));
        auditor = in("cockpit", "auditor");
    }

    @Test
    void everythingIsToldInTheOrderOfTime() {
        var page = Web.json(auditor.get(CASES + request));

        assertThat(page.path("subject").asText()).startsWith("=Lamps");
        assertThat(page.path("state").asText()).isEqualTo("approved");
        var entries = entries(page);
        assertThat(entries)
                .extracting(entry -> Instant.parse(entry.path("at").asText()))
                .isSorted();
        assertThat(entries)
                .extracting(entry -> entry.path("kind").asText())
                .contains("event", "decision", "document", "mail", "step");
        assertThat(of(entries, "decision")).singleElement().satisfies(decision -> {
            assertThat(decision.path("who").asText()).isEqualTo("Mark de Boer");
            assertThat(decision.path("what").asText()).isEqualTo("Approved as line manager");
            assertThat(decision.path("detail").asText()).isEqualTo("A few less.");
            assertThat(decision.path("before").asText()).contains("12 ×");
            assertThat(decision.path("after").asText()).contains("5 ×");
        });
        assertThat(of(entries, "event"))
                .extracting(entry -> entry.path("what").asText())
                .doesNotContain("Approved as line manager");
        assertThat(of(entries, "document")).singleElement().satisfies(document -> {
            assertThat(document.path("what").asText()).isEqualTo("Document: quote.txt");
            assertThat(document.path("who").asText()).isEqualTo("Emma Visser");
        });
        assertThat(of(entries, "mail"))
                .anySatisfy(mail -> assertThat(mail.path("what").asText())
                        .isEqualTo("Mail to manager@lindehof.example: Please decide on " + request));
        assertThat(of(entries, "step"))
                .anySatisfy(step -> assertThat(step.path("what").asText()).startsWith("Clock: "));
    }

    @Test
    void papersOfTheOfficeAreTheOffices() {
        documents.store(
                request, "order", "PO.txt", "text/plain", "An order".getBytes(StandardCharsets.UTF_8), "officeflow");
        assertThat(of(entries(Web.json(auditor.get(CASES + request))), "document"))
                .extracting(document -> document.path("who").asText())
                .containsExactly("Emma Visser", "Officeflow");
    }

    @Test
    void anEndedCaseIsToldAsWell() {
        office.complete(
                "employee",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", "withdraw", "wishReason", "Plans have changed."));
        assertThat(office.isEnded(request)).isTrue();
        var page = Web.json(auditor.get(CASES + request));
        assertThat(page.path("state").asText()).isEqualTo("withdrawn");
        assertThat(of(entries(page), "step")).isNotEmpty();
    }

    @Test
    void aProcessInstanceLeadsToItsCase() {
        var instances = office.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .list();
        assertThat(instances).isNotEmpty();
        for (var instance : instances) {
            assertThat(Web.json(auditor.get(CASES + "of-instance/" + instance.getId()))
                            .path("reference")
                            .asText())
                    .isEqualTo(request);
        }
        assertThat(auditor.get(CASES + "of-instance/none").statusCode()).isEqualTo(404);
    }

    @Test
    void theHistoryOpensInASpreadsheetAndHoldsNoFormula() {
        var csv = auditor.get(CASES + request + "/history.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).contains("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"history-" + request + ".csv\"");
        assertThat(csv.body())
                .contains("When,Kind,Who,What,Details,Before,After")
                .contains("decision,Mark de Boer,Approved as line manager,A few less.,")
                .doesNotContain(",=Lamps");
    }

    @Test
    void theDossierIsThere() {
        var pdf = auditor.get(CASES + request + "/dossier.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
    }

    @Test
    void whoDecidedReadsOnAndForStrangersThereIsNoCase() {
        assertThat(in("cockpit", "manager").get(CASES + request).statusCode()).isEqualTo(200);
        var instance = office.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .list()
                .get(0)
                .getId();
        for (var stranger : List.of("facilities", "it", "hr", "operator", "analyst")) {
            var browser = in("cockpit", stranger);
            for (var path :
                    List.of(request, request + "/history.csv", request + "/dossier.pdf", "of-instance/" + instance)) {
                var answer = browser.get(CASES + path);
                assertThat(answer.statusCode()).as(stranger + " " + path).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("Lamps", "Emma", "Mark");
            }
        }
        assertThat(auditor.get(CASES + "PR-2026-99999").statusCode()).isEqualTo(404);
        assertThat(auditor.get(CASES + "nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void anAbsenceIsACaseForWhoeverItConcerns() {
        var today = calendar.dateOf(clock.instant());
        var started = office.start(
                "colleague",
                AbsenceContract.PROCESS,
                answers(
                        "deputy",
                        "employee",
                        "firstDay",
                        today.plusDays(400).toString(),
                        "lastDay",
                        today.plusDays(404).toString()));
        var absence = started.getBusinessKey();
        var page = Web.json(in("cockpit", "manager").get(CASES + absence));
        assertThat(page.path("subject").asText()).isEqualTo("Bram Mulder is away, Emma Visser stands in");
        assertThat(page.path("state").asText()).isEqualTo("planned");
        assertThat(of(entries(page), "event"))
                .extracting(entry -> entry.path("what").asText())
                .containsExactly("Registered the absence of Bram Mulder");
        for (var reader : List.of("hr", "office", "auditor")) {
            var browser = in("cockpit", reader);
            assertThat(browser.get(CASES + absence).statusCode()).as(reader).isEqualTo(200);
            assertThat(browser.get(CASES + absence + "/dossier.pdf").body()).startsWith("%PDF");
        }
        assertThat(found(in("cockpit", "manager"), "procedure=absence&ended=false&words=" + absence))
                .containsExactly(absence);
        assertThat(found(in("cockpit", "hr"), "words=Bram%20Mulder&size=200")).contains(absence);
        for (var stranger : List.of("finance", "it", "operator", "analyst")) {
            assertThat(found(in("cockpit", stranger), "words=" + absence))
                    .as(stranger)
                    .isEmpty();
            assertThat(in("cockpit", stranger).get(CASES + absence).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
        office.complete(
                "colleague",
                absence,
                AbsenceContract.FOLLOW_ABSENCE,
                answers("backOn", today.plusDays(400).toString()));
        assertThat(Web.json(auditor.get(CASES + absence)).path("state").asText())
                .isEqualTo("withdrawn");
        assertThat(found(auditor, "ended=true&words=" + absence)).containsExactly(absence);
        assertThat(auditor.get(CASES + "AB-2026-99999").statusCode()).isEqualTo(404);
    }

    @Test
    void casesAreFoundByNumberSubjectAndNameRunningAndEnded() {
        var subject = "=Lamps%20"
                + Web.json(auditor.get(CASES + request))
                        .path("subject")
                        .asText()
                        .substring(7);
        assertThat(found(auditor, "words=" + request.toLowerCase(Locale.ROOT))).containsExactly(request);
        assertThat(found(auditor, "procedure=absence&words=" + request)).isEmpty();
        assertThat(found(auditor, "ended=false&words=" + subject)).containsExactly(request);
        assertThat(found(auditor, "ended=true&words=" + subject)).isEmpty();
        assertThat(found(auditor, "words=emma%20vis&size=200")).contains(request);
        assertThat(found(auditor, "words=" + request.replace('-', '_')))
                .as("signs of the database stand for themselves")
                .isEmpty();
        office.complete(
                "employee",
                request,
                PurchaseRequestContract.FOLLOW_REQUEST,
                answers("requesterWish", "withdraw", "wishReason", "Plans have changed."));
        var row = Web.json(auditor.get(CASES + "?ended=true&words=" + subject)).path("cases");
        assertThat(row).hasSize(1);
        assertThat(row.get(0).path("state").asText()).isEqualTo("withdrawn");
        assertThat(row.get(0).path("procedure").asText()).isEqualTo("Purchase request");
        assertThat(row.get(0).path("person").asText()).isEqualTo("Emma Visser");
    }

    @Test
    void theListGoesOnWithoutRepeating() {
        var subject = "Chairs-" + UUID.randomUUID();
        var asked = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            asked.add(0, lamps.ask("employee", subject + i, 1 + i));
        }
        var shown = new ArrayList<String>();
        var next = "";
        JsonNode page;
        do {
            page = Web.json(auditor.get(CASES + "?size=2&words=" + subject + next));
            page.path("cases").forEach(row -> shown.add(row.path("reference").asText()));
            var last = page.path("cases").get(page.path("cases").size() - 1);
            next = "&since=" + last.path("since").asText() + "&after="
                    + last.path("reference").asText();
        } while (page.path("more").asBoolean());
        assertThat(shown).containsExactlyElementsOf(asked);
        for (var wrong : List.of(
                "size=0", "size=100000", "since=yesterday&after=x", "since=%2B1000000000-12-31T23:59:59Z&after=x")) {
            assertThat(auditor.get(CASES + "?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void theListHoldsWhatThePersonMayReadAndNothingElse() {
        lamps.ask("colleague", "Of Bram " + UUID.randomUUID(), 2);
        var newest = jdbc.queryForList(
                """
                SELECT number FROM (
                    SELECT number, submitted_at AS at FROM purchase_requests UNION ALL SELECT number, registered_at FROM absences
                ) cases ORDER BY at DESC, number DESC LIMIT 30""",
                String.class);
        for (var person : List.of("manager", "office", "finance", "hr", "it", "auditor")) {
            var browser = in("cockpit", person);
            var readable = newest.stream()
                    .filter(each -> browser.get(CASES + each).statusCode() == 200)
                    .toList();
            assertThat(found(browser, "size=30"))
                    .as(person)
                    .containsAll(readable)
                    .allMatch(each -> !newest.contains(each) || readable.contains(each));
        }
    }

    @Test
    void whoHasTasklistAloneGetsNothingHere() {
        var employee = in("tasklist", "employee");
        for (var path : List.of("", request, request + "/history.csv", request + "/dossier.pdf", "of-instance/x")) {
            assertThat(employee.get(CASES + path).statusCode()).as(path).isEqualTo(403);
        }
    }

    private List<String> found(Web.Browser browser, String question) {
        var answer = browser.get(CASES + "?" + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Web.json(answer).path("cases").findValuesAsText("reference");
    }

    private Web.Browser in(String app, String person) {
        return new Web(port).login(app, person, "officeflow-demo");
    }

    private static List<JsonNode> entries(JsonNode page) {
        var entries = new ArrayList<JsonNode>();
        page.path("entries").forEach(entries::add);
        return entries;
    }

    private static List<JsonNode> of(List<JsonNode> entries, String kind) {
        return entries.stream()
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .toList();
    }
}
