package org.officeflow.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.officeflow.testing.OfficeDriver.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.Candidate;
import org.officeflow.approval.StandIns;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.approval.process.DecisionHandover;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.process.PurchaseOrderContract;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.TestCostCentre;
import org.officeflow.testing.Web;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Superiors move tasks on the page Team. Emma Visser ({@code employee}) has asked for lamps; Mark de Boer ({@code manager}) is to
 * decide; Sanne Kuipers ({@code sanne}) is over both of them and over Bram Mulder ({@code colleague}); Anna van den Berg
 * ({@code anna}) is over her.
 */
@OfficeTest
class TeamMovesTest {

    private static final String PLUGIN = "/camunda/api/cockpit/plugin/officeflow/default/";
    private static final PersonId MARK = new PersonId("manager");
    private static final PersonId BRAM = new PersonId("colleague");

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private StandIns standIns;

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
    private TestCostCentre costCentres;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Web.Browser sanne;
    private String request;
    private String task;

    @BeforeEach
    void aDecisionWaitsForTheTeamLead() {
        sanne = in("sanne");
        request = lamps.ask("employee", "Lamps " + UUID.randomUUID(), 12);
        task = decision(request);
        assertThat(assignee(task)).isEqualTo("manager");
    }

    @AfterEach
    void everythingIsAsBefore() {
        jdbc.update("delete from deputies where created_by = 'test'");
        jdbc.update("delete from group_memberships where person = 'storekeeper' and role = 'office'");
    }

    @Test
    void theNewHolderDecidesInThePlaceOfTheOther() {
        assertThat(takers(sanne, "manager", task)).containsExactly("colleague");

        var answer = move(sanne, "manager", task, "colleague", "Mark has too much.");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Web.json(answer).path("words").asText()).isEqualTo(request + " waits for Bram Mulder now.");
        assertThat(assignee(task)).isEqualTo("colleague");
        assertThat(office.as(
                        "manager",
                        () -> office.tasks.createTaskQuery().taskId(task).count()))
                .isZero();
        assertThat(rows(sanne, "manager")).doesNotContain(task);
        assertThat(rows(sanne, "colleague")).contains(task);
        assertThat(approve("manager")).hasMessageContaining("not");
        assertThat(approve("colleague")).isNull();
        assertThat(desk.decisions(request)).singleElement().satisfies(decision -> {
            assertThat(decision.person()).isEqualTo(BRAM);
            assertThat(decision.onBehalfOf()).isEqualTo(MARK);
        });
    }

    @Test
    void itIsRecordedInTheHistoryOfTheCase() {
        move(sanne, "manager", task, "colleague", "  Mark has\n too much. ");

        assertThat(timeline.of(request)).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(new PersonId("sanne"));
            assertThat(entry.what())
                    .isEqualTo("Moved the decision as line manager from Mark de Boer to Bram Mulder for Mark de Boer");
            assertThat(entry.detail()).isEqualTo("Mark has too much.");
        });
        assertThat(Web.json(in("auditor").get(PLUGIN + "cases/" + request)).path("entries"))
                .anySatisfy(entry -> {
                    assertThat(entry.path("who").asText()).isEqualTo("Sanne Kuipers");
                    assertThat(entry.path("what").asText()).startsWith("Moved the decision");
                    assertThat(entry.path("detail").asText()).isEqualTo("Mark has too much.");
                });
    }

    @Test
    void bothAreToldByMail() {
        move(sanne, "manager", task, "colleague", "Mark has too much.");

        var mails = outbox.ofReference(request).stream()
                .filter(mail -> mail.key().contains("-moved-"))
                .toList();
        assertThat(mails)
                .filteredOn(mail -> mail.key().endsWith("-colleague"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo(request + " waits for you now");
                    assertThat(mail.text())
                            .contains("Sanne Kuipers has moved a task from Mark de Boer to you: Lamps ")
                            .contains("You decide in the place of Mark de Boer.")
                            .contains("Reason: Mark has too much.")
                            .contains("#/?task=" + task);
                });
        assertThat(mails)
                .filteredOn(mail -> mail.key().endsWith("-manager"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo(request + " does not wait for you any more");
                    assertThat(mail.text())
                            .contains("Sanne Kuipers has moved a task from you to Bram Mulder: Lamps ")
                            .contains("Reason: Mark has too much.")
                            .doesNotContain(task);
                });
    }

    @Test
    void itCanBeMovedBack() {
        move(sanne, "manager", task, "colleague", null);
        assertThat(takers(sanne, "colleague", task)).containsExactly("manager");
        assertThat(move(sanne, "colleague", task, "manager", null).statusCode()).isEqualTo(200);
        assertThat(desk.candidates(round())).containsExactly(new Candidate(MARK, null));
        approve("manager");
        assertThat(desk.decisions(request).get(0).onBehalfOf()).isNull();
    }

    @Test
    void fourEyesHoldForWhoGetsIt() {
        assertThat(takers(sanne, "manager", task)).doesNotContain("employee");
        refused(
                move(sanne, "manager", task, "employee", null),
                "Emma Visser may not decide this: it is their own case");
    }

    @Test
    void nobodyChoosesWhoDecidesOnTheirOwnCase() {
        var own = requestFor("facilities", answers("newSupplier", "Lamps & Co"), 1);
        decide("willem", own);
        var mine = decision(own);
        assertThat(assignee(mine)).isEqualTo("office");
        jdbc.update("insert into group_memberships (person, role) values ('storekeeper', 'office')");
        var facilities = in("facilities");
        assertThat(row(facilities, "office", mine).path("stays").asText())
                .isEqualTo("Nobody chooses who works on their own case.");
        assertThat(takers(facilities, "office", mine)).isEmpty();
        refused(move(facilities, "office", mine, "storekeeper", null), "Nobody chooses who works on their own case.");
        assertThat(move(in("willem"), "office", mine, "storekeeper", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoReportsToTheRequesterDoesNotDecideForTheirManager() {
        var ofMark = lamps.ask("manager", "A lamp " + UUID.randomUUID(), 12);
        var waits = decision(ofMark);
        assertThat(assignee(waits)).isEqualTo("sanne");
        var anna = in("anna");
        assertThat(takers(anna, "sanne", waits))
                .contains("finance", "legal")
                .doesNotContain("manager", "employee", "colleague", "sanne");
        refused(move(anna, "sanne", waits, "colleague", null), "Bram Mulder may not decide this");
        assertThat(move(anna, "sanne", waits, "legal", null).statusCode()).isEqualTo(200);
        assertThat(Web.json(in("legal").get(PLUGIN + "approvals?words=" + ofMark))
                        .path("decisions"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("onBehalfOf").asText()).isEqualTo("Sanne Kuipers");
                    assertThat(row.path("given").asBoolean()).isTrue();
                });
    }

    @Test
    void whoHasASayInTheRoundAlreadyGetsNoSecondOne() {
        var large = requestFor("employee", answers("supplier", "LICHT", "quotesWaiver", "They made all our lamps."), 4);
        office.complete("manager", large, ApprovalRoundContract.DECIDE_ON_CASE, approval(4));
        var waits = decision(large);
        assertThat(assignee(waits)).isEqualTo("sanne");
        var anna = in("anna");
        assertThat(takers(anna, "sanne", waits)).isEmpty();
        refused(move(anna, "sanne", waits, "manager", null), "Mark de Boer may not decide this");
    }

    @Test
    void aBudgetGoesUpTheChainOnly() {
        var large = requestFor("employee", answers("supplier", "LICHT", "quotesWaiver", "They made all our lamps."), 4);
        office.complete("manager", large, ApprovalRoundContract.DECIDE_ON_CASE, approval(4));
        var waits = decision(large);
        var anna = in("anna");
        assertThat(row(anna, "sanne", waits).path("stays").asText())
                .isEqualTo("Only the owner of a budget decides on it, or somebody above them."
                        + " There is none among your other people.");
        refused(move(anna, "sanne", waits, "finance", null), "Only the owner of a budget decides on it");
        assertThat(assignee(waits)).isEqualTo("sanne");
        // Mark owns the budget now, and Sanne stands between him and Anna
        jdbc.update(
                "update approval_candidates set person = 'manager' where person = 'sanne' and step in"
                        + " (select id from approval_steps where task = ?)",
                waits);
        jdbc.update(
                "update approval_decisions set person = 'hr' where round = (select round from approval_steps where task = ?)",
                waits);
        assertThat(takers(anna, "manager", waits)).containsExactly("sanne");
    }

    @Test
    void whatAGroupDecidesGoesToItsMembersOnly() {
        var fresh = requestFor("employee", answers("newSupplier", "Lamps & Co"), 1);
        decide("manager", fresh);
        var waits = decision(fresh);
        assertThat(assignee(waits)).isEqualTo("office");
        var facilities = in("facilities");
        assertThat(row(facilities, "office", waits).path("stays").asText())
                .isEqualTo(
                        "This is decided as office, by members of that group only. There is none among your other people.");
        refused(move(facilities, "office", waits, "storekeeper", null), "This is decided as office");
        jdbc.update("insert into group_memberships (person, role) values ('storekeeper', 'office')");
        assertThat(row(facilities, "office", waits).path("stays").isNull()).isTrue();
        assertThat(move(facilities, "office", waits, "storekeeper", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoIsAwayOrHasLeftGetsNothing() {
        away("colleague", "hr");
        assertThat(takers(sanne, "manager", task)).isEmpty();
        assertThat(Web.json(sanne.get(PLUGIN + "team/manager/tasks/" + task + "/takers"))
                        .path("nobody")
                        .asText())
                .isEqualTo("None of your other people who are at work now may do this.");
        refused(move(sanne, "manager", task, "colleague", null), "Bram Mulder is not at work now.");
        jdbc.update("delete from deputies where created_by = 'test'");
        jdbc.update("update people set active = false where id = 'colleague'");
        try {
            assertThat(move(sanne, "manager", task, "colleague", null).statusCode())
                    .isEqualTo(404);
        } finally {
            jdbc.update("update people set active = true where id = 'colleague'");
        }
    }

    @Test
    void onlyAmongTheSuperiorsOwnPeople() {
        assertThat(move(sanne, "manager", task, "finance", null).statusCode()).isEqualTo(404);
        assertThat(move(sanne, "manager", task, "sanne", null).statusCode()).isEqualTo(404);
        assertThat(move(sanne, "employee", task, "colleague", null).statusCode())
                .as("of somebody who does not have it")
                .isEqualTo(400);
        for (var stranger : List.of(MARK, new PersonId("finance"), new PersonId("hr"))) {
            assertThat(handover.reassign(task, MARK, BRAM, stranger, null))
                    .as("%s", stranger)
                    .hasToString(
                            "Refused[reason=You move only what one of your people holds, to another of your people.]");
        }
        assertThat(handover.reassign(task, MARK, new PersonId("finance"), new PersonId("sanne"), null))
                .hasToString("Refused[reason=You move only what one of your people holds, to another of your people.]");
        assertThat(assignee(task)).isEqualTo("manager");
    }

    @Test
    void whatIsMissingOrTooLongIsSaid() {
        refused(sanne.post(PLUGIN + "team/manager/tasks/" + task + "/move", ""), "Choose who gets the task.");
        refused(move(sanne, "manager", task, "", null), "Choose who gets the task.");
        refused(
                move(sanne, "manager", task, "colleague", "x".repeat(501)),
                "The reason is longer than 500 characters.");
        assertThat(assignee(task)).isEqualTo("manager");
    }

    @Test
    void ofTwoAtTheSameMomentOneWins() {
        var anna = in("anna");
        var both = Stream.of(
                        CompletableFuture.supplyAsync(() -> move(sanne, "manager", task, "colleague", null)),
                        CompletableFuture.supplyAsync(() -> move(anna, "manager", task, "legal", null)))
                .map(CompletableFuture::join)
                .toList();

        assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 400);
        assertThat(both)
                .filteredOn(answer -> answer.statusCode() == 400)
                .singleElement()
                .satisfies(answer -> refused(
                        answer, "Mark de Boer does not have this any more: it was moved or done a moment ago."));
        assertThat(desk.candidates(round())).singleElement().satisfies(candidate -> {
            assertThat(candidate.person().value()).isEqualTo(assignee(task)).isIn("colleague", "legal");
            assertThat(candidate.onBehalfOf()).isEqualTo(MARK);
        });
        assertThat(outbox.ofReference(request))
                .filteredOn(mail -> mail.key().contains("-moved-"))
                .hasSize(2);
    }

    @Test
    void whatIsDecidedIsNotMoved() {
        approve("manager");
        refused(
                move(sanne, "manager", task, "colleague", null),
                "Mark de Boer does not have this any more: it was moved or done a moment ago.");
    }

    @Test
    void neitherOfTheTwoUndoesWhatTheSuperiorSaid() {
        move(sanne, "manager", task, "colleague", null);
        assertThat(Web.json(in("manager").get(PLUGIN + "deputies")).toString()).doesNotContain(request);
        for (var each : List.of(MARK, BRAM)) {
            assertThat(handover.giveBack(task, each))
                    .contains("A superior gave this decision on; only a superior moves it again.");
        }
        assertThat(handover.takeOver(task, MARK))
                .contains("A superior gave this decision on; only a superior moves it again.");
        assertThat(assignee(task)).isEqualTo("colleague");
    }

    @Test
    void itStaysWhenTheOtherGoesAwayAndComesBack() {
        move(sanne, "manager", task, "colleague", null);
        away("manager", "hr");
        assertThat(standIns.settle(MARK)).noneMatch(moved -> moved.reference().equals(request));
        jdbc.update("delete from deputies where created_by = 'test'");
        assertThat(standIns.settle(MARK)).noneMatch(moved -> moved.reference().equals(request));
        assertThat(desk.candidates(round())).containsExactly(new Candidate(BRAM, MARK));
    }

    @Test
    void itGoesToTheDeputyOfWhoHasItAndComesBack() {
        move(sanne, "manager", task, "colleague", null);
        away("colleague", "hr");
        handover.settle(BRAM);
        assertThat(desk.candidates(round())).containsExactly(new Candidate(new PersonId("hr"), MARK));
        assertThat(assignee(task)).isEqualTo("hr");
        assertThat(handover.giveBack(task, new PersonId("hr"))).isPresent();
        jdbc.update("delete from deputies where created_by = 'test'");
        handover.settle(BRAM);
        assertThat(desk.candidates(round())).containsExactly(new Candidate(BRAM, MARK));
        assertThat(assignee(task)).isEqualTo("colleague");
        assertThat(timeline.of(request))
                .extracting(entry -> entry.what())
                .contains(
                        "Moved to Hanneke Vos for Mark de Boer",
                        "Bram Mulder for Mark de Boer is back and decides again");
    }

    @Test
    void whatADeputyHoldsComesBackToWhoWasAwayHoweverItWasMoved() {
        away("manager", "employee");
        var ofBram = lamps.ask("colleague", "Bram's lamps " + UUID.randomUUID(), 12);
        var waits = decision(ofBram);
        assertThat(assignee(waits)).isEqualTo("employee");
        var anna = in("anna");
        assertThat(move(anna, "employee", waits, "legal", null).statusCode()).isEqualTo(200);
        assertThat(desk.candidates(roundOf(ofBram))).containsExactly(new Candidate(new PersonId("legal"), MARK));
        jdbc.update("delete from deputies where created_by = 'test'");
        handover.settle(MARK);
        assertThat(desk.candidates(roundOf(ofBram))).containsExactly(new Candidate(MARK, null));
    }

    @Test
    void whoAskedAQuestionGetsTheAnswer() {
        move(sanne, "manager", task, "colleague", null);
        office.complete(
                "colleague",
                request,
                ApprovalRoundContract.DECIDE_ON_CASE,
                answers(
                        "decision",
                        "return",
                        "reason",
                        "All of them?",
                        "lines",
                        approval(12).get("lines")));
        office.complete(
                "employee",
                request,
                ApprovalRoundContract.ANSWER_QUESTION,
                answers("answer", "answer", "text", "Yes."));
        assertThat(assignee(decision(request))).isEqualTo("colleague");
        assertThat(desk.candidates(round())).containsExactly(new Candidate(BRAM, MARK));
        assertThat(standIns.settle(MARK)).noneMatch(moved -> moved.reference().equals(request));
    }

    @Test
    void whatBelongsToTheRequesterStaysWithThem() {
        var follow =
                office.task(request, PurchaseRequestContract.FOLLOW_REQUEST).getId();
        assertThat(takers(sanne, "employee", follow)).isEmpty();
        refused(
                move(sanne, "employee", follow, "colleague", null),
                "Only the person who asked for it answers for it, changes it or withdraws it.");
        assertThat(assignee(follow)).isEqualTo("employee");
    }

    @Test
    void aTaskThatWasTakenFromAGroupGoesToAnotherMemberOfIt() {
        var held = requestFor("employee", answers("newSupplier", "Lamps & Co"), 1);
        decide("manager", held);
        decide("office", held);
        var clear = office.task(held, PurchaseOrderContract.CLEAR_SUPPLIER).getId();
        var facilities = in("facilities");
        assertThat(rows(facilities, "office")).as("nobody has it yet").doesNotContain(clear);
        office.as("office", () -> {
            office.tasks.claim(clear, "office");
            return null;
        });
        assertThat(row(facilities, "office", clear).path("stays").asText())
                .isEqualTo(
                        "Only members of Office management work on this. There is none among your other people who may.");
        refused(
                move(facilities, "office", clear, "storekeeper", null),
                "Only members of Office management work on this.");
        jdbc.update("insert into group_memberships (person, role) values ('storekeeper', 'office')");

        assertThat(row(facilities, "office", clear).path("step").asText()).isEqualTo("Clear supplier");
        assertThat(takers(facilities, "office", clear)).containsExactly("storekeeper");
        assertThat(move(facilities, "office", clear, "storekeeper", "Olga is in a meeting.")
                        .statusCode())
                .isEqualTo(200);

        assertThat(assignee(clear)).isEqualTo("storekeeper");
        assertThat(timeline.of(held)).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(new PersonId("facilities"));
            assertThat(entry.what()).isEqualTo("Moved the task \"Clear supplier\" from Olga Meijer to Stijn Kok");
            assertThat(entry.detail()).isEqualTo("Olga is in a meeting.");
        });
        assertThat(outbox.ofReference(held))
                .filteredOn(mail -> mail.key().contains("-moved-"))
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail.text()).contains("#/?task=" + clear))
                .noneSatisfy(mail -> assertThat(mail.text()).contains("You decide"));
        refused(
                move(facilities, "office", clear, "storekeeper", null),
                "Olga Meijer does not have this any more: it was moved or done a moment ago.");
    }

    @Test
    void aTaskOfAGroupIsMovedOnceToo() {
        var held = requestFor("employee", answers("newSupplier", "Lamps & Co"), 1);
        decide("manager", held);
        decide("office", held);
        var clear = office.task(held, PurchaseOrderContract.CLEAR_SUPPLIER).getId();
        office.tasks.setAssignee(clear, "office");
        jdbc.update("insert into group_memberships (person, role) values ('storekeeper', 'office')");
        var both = Stream.of("facilities", "willem")
                .map(this::in)
                .map(browser ->
                        CompletableFuture.supplyAsync(() -> move(browser, "office", clear, "storekeeper", null)))
                .toList();
        assertThat(both.stream().map(each -> each.join().statusCode())).containsExactlyInAnyOrder(200, 400);
        assertThat(outbox.ofReference(held))
                .filteredOn(mail -> mail.key().contains("-moved-"))
                .hasSize(2);
    }

    private Web.Browser in(String person) {
        var browser = new Web(port).login("cockpit", person, "officeflow-demo");
        assertThat(browser.loginStatus()).as(person).isEqualTo(200);
        return browser;
    }

    private static HttpResponse<String> move(Web.Browser browser, String from, String task, String to, String reason) {
        return browser.post(
                PLUGIN + "team/" + from + "/tasks/" + task + "/move",
                OfficeClient.text(answers("to", to, "reason", reason)));
    }

    private static void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Web.json(answer).path("message").asText()).startsWith(words);
    }

    private static List<String> takers(Web.Browser browser, String from, String task) {
        var people = new ArrayList<String>();
        Web.json(browser.get(PLUGIN + "team/" + from + "/tasks/" + task + "/takers"))
                .path("people")
                .forEach(person -> people.add(person.path("id").asText()));
        return people;
    }

    private static List<JsonNode> page(Web.Browser browser, String person) {
        var rows = new ArrayList<JsonNode>();
        for (var first = 0; ; first += 200) {
            var page = Web.json(browser.get(PLUGIN + "team/" + person + "/tasks?size=200&first=" + first));
            page.path("tasks").forEach(rows::add);
            if (first + 200 >= page.path("found").asInt()) {
                return rows;
            }
        }
    }

    private static List<String> rows(Web.Browser browser, String person) {
        return page(browser, person).stream()
                .map(row -> row.path("task").asText())
                .toList();
    }

    private static JsonNode row(Web.Browser browser, String person, String task) {
        return page(browser, person).stream()
                .filter(row -> row.path("task").asText().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " does not have " + task));
    }

    private String decision(String reference) {
        return office.task(reference, ApprovalRoundContract.DECIDE_ON_CASE).getId();
    }

    private String assignee(String id) {
        return office.tasks.createTaskQuery().taskId(id).singleResult().getAssignee();
    }

    private long round() {
        return roundOf(request);
    }

    private long roundOf(String reference) {
        var rounds = desk.rounds(reference);
        return rounds.get(rounds.size() - 1).id();
    }

    private void decide(String person, String reference) {
        office.complete(person, reference, ApprovalRoundContract.DECIDE_ON_CASE, approval(1));
    }

    private Throwable approve(String person) {
        return catchThrowable(
                () -> office.complete(person, request, ApprovalRoundContract.DECIDE_ON_CASE, approval(12)));
    }

    private static Map<String, Object> approval(int quantity) {
        return answers("decision", "approve", "lines", List.of(Map.of("approvedQuantity", quantity)));
    }

    /** Something at 300 from a supplier that somebody names. */
    private String requestFor(String person, Map<String, Object> more, int quantity) {
        var wish = answers(
                "subject",
                "A lamp " + UUID.randomUUID(),
                "costCentre",
                costCentres.open("90000.00"),
                "category",
                "furniture",
                "lines",
                List.of(Map.of("description", "A lamp", "quantity", quantity, "unitPrice", 300.00)));
        wish.putAll(more);
        return office.start(person, PurchaseRequestContract.PROCESS, wish).getBusinessKey();
    }

    private void away(String person, String deputy) {
        jdbc.update(
                "insert into deputies (id, person, deputy, first_day, last_day, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?, 'test', now())",
                UUID.randomUUID(),
                person,
                deputy,
                today(),
                today().plusDays(4));
    }

    private LocalDate today() {
        return calendar.dateOf(Instant.now());
    }
}
