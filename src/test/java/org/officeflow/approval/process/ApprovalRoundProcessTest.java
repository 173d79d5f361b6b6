package org.officeflow.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.officeflow.approval.process.ApprovalRoundContract.ANSWER_QUESTION;
import static org.officeflow.approval.process.ApprovalRoundContract.DECIDE_ON_CASE;
import static org.officeflow.testing.OfficeDriver.answers;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.approval.ApprovalCase;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.ApproverRole;
import org.officeflow.approval.RequiredApproval;
import org.officeflow.approval.RoundOutcome;
import org.officeflow.approval.RuleTrace;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.engine.identity.DemoPasswords;
import org.officeflow.notification.Outbox;
import org.officeflow.notification.OutboxEntry;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.DeputyRegistration;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The round alone, without a procedure around it. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovalRoundProcessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String OWN_CASE = "Nobody decides on their own case, nor on one that is for them.";

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private long round;

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(ModelCoverage.missing(office.repository, ApprovalRoundContract.PROCESS))
                .isEmpty();
    }

    @Test
    void everyoneWhoIsAskedApprovesInTheOrderOfTheTable() {
        var reference = open("line-manager", "finance");
        assertThat(assignee(reference)).isEqualTo("manager");
        decide("manager", reference, "approve", null);
        assertThat(assignee(reference)).isEqualTo("finance");
        decide("finance", reference, "approve", "It is in the plan.");
        assertThat(office.ends(reference)).containsExactly("EndEvent_Approved");
        assertOutcome(RoundOutcome.APPROVED);
        assertThat(desk.decisions(reference))
                .extracting(decision ->
                        decision.person().value() + " as " + decision.role().words() + " by " + decision.rule())
                .containsExactly("manager as line manager by Rule_1", "finance as finance by Rule_2");
    }

    @Test
    void aRejectionEndsTheRoundAndTheNextApproverIsNotAsked() {
        var reference = open("line-manager", "finance");
        decide("manager", reference, "reject", "Not this year.");
        assertThat(office.ends(reference)).containsExactly("EndEvent_Rejected");
        assertOutcome(RoundOutcome.REJECTED);
        assertThat(desk.decisions(reference)).hasSize(1);
    }

    @Test
    void aRejectionAndAReturnNeedWords() {
        var reference = open("line-manager");
        assertThatThrownBy(() -> decide("manager", reference, "reject", null))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("A rejection needs a reason.");
        assertThatThrownBy(() -> decide("manager", reference, "return", null))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("Write the question");
        assertUndecided(reference);
    }

    @Test
    void anAnsweredQuestionGoesBackToWhoAsked() {
        var reference = open("line-manager");
        decide("manager", reference, "return", "What for?");
        assertThat(office.task(reference, ANSWER_QUESTION).getAssignee()).isEqualTo("employee");
        assertThat(mails(reference)).anyMatch(key -> key.contains("-question-"));
        office.complete("employee", reference, ANSWER_QUESTION, answers("answer", "answer", "text", "For the fair."));
        assertThat(assignee(reference)).isEqualTo("manager");
        decide("manager", reference, "approve", null);
        assertThat(office.ends(reference)).containsExactly("EndEvent_Approved");
        assertThat(timeline.of(reference))
                .anySatisfy(entry -> assertThat(entry.detail()).isEqualTo("For the fair."));
    }

    @Test
    void theNextApproverFindsNoDecisionFilledIn() {
        var reference = open("line-manager", "finance");
        decide("manager", reference, "approve", null);
        var task = office.task(reference, DECIDE_ON_CASE).getId();
        assertThat(office.as("finance", () -> office.forms.getTaskFormVariables(task)))
                .containsKey("facts")
                .doesNotContainKeys("decision", "reason");
    }

    @Test
    void aQuestionMayLeadToAChange() {
        var reference = open("line-manager");
        decide("manager", reference, "return", "Is one enough?");
        office.complete("employee", reference, ANSWER_QUESTION, answers("answer", "change"));
        assertThat(office.ends(reference)).containsExactly("EndEvent_ChangeWanted");
        assertOutcome(RoundOutcome.CHANGE_WANTED);
    }

    @Test
    void aQuestionMayLeadToAWithdrawal() {
        var reference = open("line-manager");
        decide("manager", reference, "return", "Really?");
        office.complete("employee", reference, ANSWER_QUESTION, answers("answer", "withdraw"));
        assertThat(office.ends(reference)).containsExactly("EndEvent_Withdrawn");
        assertOutcome(RoundOutcome.WITHDRAWN);
    }

    @Test
    void onlyTheRequesterAnswers() {
        var reference = open("line-manager");
        decide("manager", reference, "return", "Really?");
        var task = office.task(reference, ANSWER_QUESTION);
        office.tasks.setAssignee(task.getId(), "colleague");
        assertThatThrownBy(
                        () -> office.complete("colleague", reference, ANSWER_QUESTION, answers("answer", "withdraw")))
                .hasMessageContaining("Only the requester answers.");
        assertThat(office.hasTask(reference, ANSWER_QUESTION)).isTrue();
    }

    @Test
    void anUnansweredQuestionIsRemindedOfAndExpires() {
        var reference = open("line-manager");
        decide("manager", reference, "return", "Really?");
        var mailsBefore = mails(reference).size();
        office.runJob(reference, "BoundaryEvent_AnswerOverdue");
        assertThat(office.hasTask(reference, ANSWER_QUESTION)).isTrue();
        assertThat(mails(reference)).hasSizeGreaterThan(mailsBefore);
        office.runJob(reference, "BoundaryEvent_AnswerExpired");
        assertThat(office.ends(reference)).contains("EndEvent_RequesterReminded", "EndEvent_QuestionExpired");
        assertOutcome(RoundOutcome.EXPIRED);
    }

    @Test
    void atHalfTimeTheApproverIsReminded() {
        var reference = open("line-manager");
        office.runJob(reference, "BoundaryEvent_DecisionDueSoon");
        assertThat(mails(reference)).anyMatch(key -> key.contains("-reminder-") && key.endsWith("-manager"));
        assertThat(office.ends(reference)).containsExactly("EndEvent_ApproverReminded");
        assertUndecided(reference);
    }

    @Test
    void everyMailLeadsToItsTask() {
        var reference = open("line-manager");
        office.runJob(reference, "BoundaryEvent_DecisionDueSoon");
        office.runJob(reference, "BoundaryEvent_DecisionOverdue");
        office.runJob(reference, "BoundaryEvent_DecisionLongOverdue");
        var decision = office.task(reference, DECIDE_ON_CASE).getId();
        assertThat(texts(reference, "-asked-", "-reminder-", "-overdue-"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(text -> assertThat(text).contains("/camunda/app/tasklist/default/#/?task=" + decision));
        decide("manager", reference, "return", "What for?");
        office.runJob(reference, "BoundaryEvent_AnswerOverdue");
        var question = office.task(reference, ANSWER_QUESTION).getId();
        assertThat(texts(reference, "-question-")).hasSize(2).allSatisfy(text -> assertThat(text)
                .contains("/camunda/app/tasklist/default/#/?task=" + question));
    }

    @Test
    void theTimersFollowEachOther() {
        var reference = open("line-manager");
        var due = Stream.of(
                        "BoundaryEvent_DecisionDueSoon",
                        "BoundaryEvent_DecisionOverdue",
                        "BoundaryEvent_DecisionLongOverdue",
                        "BoundaryEvent_DecisionExpired")
                .map(timer -> office.management
                        .createJobQuery()
                        .processInstanceId(
                                office.task(reference, DECIDE_ON_CASE).getProcessInstanceId())
                        .activityId(timer)
                        .singleResult()
                        .getDuedate())
                .toList();
        assertThat(due).isSorted().doesNotHaveDuplicates();
        assertThat(office.task(reference, DECIDE_ON_CASE).getDueDate()).isEqualTo(due.get(1));
    }

    @Test
    void atTheDueDateTheSuperiorJoinsAndMayDecide() {
        var reference = open("line-manager");
        office.runJob(reference, "BoundaryEvent_DecisionOverdue");
        assertThat(candidates(reference)).containsExactlyInAnyOrder("manager", "sanne");
        assertThat(mails(reference)).anyMatch(key -> key.contains("-overdue-") && key.endsWith("-sanne"));
        decide("sanne", reference, "approve", null);
        assertThat(office.ends(reference)).contains("EndEvent_SuperiorAdded", "EndEvent_Approved");
        assertThat(desk.decisions(reference).get(0).person()).isEqualTo(new PersonId("sanne"));
    }

    @Test
    void atTwiceTheTimeTheOfficeManagerJoinsAndMayDecide() {
        var reference = open("line-manager");
        office.runJob(reference, "BoundaryEvent_DecisionOverdue");
        office.runJob(reference, "BoundaryEvent_DecisionLongOverdue");
        assertThat(candidates(reference)).containsExactlyInAnyOrder("manager", "sanne", "office");
        decide("office", reference, "approve", null);
        assertThat(office.ends(reference)).contains("EndEvent_OfficeManagerAdded", "EndEvent_Approved");
    }

    @Test
    void silenceNeverApproves() {
        var reference = open("line-manager");
        for (var timer : List.of(
                "BoundaryEvent_DecisionDueSoon",
                "BoundaryEvent_DecisionOverdue",
                "BoundaryEvent_DecisionLongOverdue")) {
            office.runJob(reference, timer);
            assertUndecided(reference);
        }
        office.runJob(reference, "BoundaryEvent_DecisionExpired");
        assertThat(office.isEnded(reference)).isTrue();
        assertThat(office.ends(reference)).contains("EndEvent_Expired").doesNotContain("EndEvent_Approved");
        assertThat(desk.decisions(reference)).isEmpty();
        assertOutcome(RoundOutcome.EXPIRED);
    }

    @Test
    void ofTwoWhoMayDecideTheOneWhoClaimsDecides() {
        var reference = open("managing-director");
        var task = office.task(reference, DECIDE_ON_CASE);
        assertThat(task.getAssignee()).isNull();
        assertThat(candidates(reference)).containsExactlyInAnyOrder("anna", "willem");
        office.as("willem", () -> {
            office.tasks.claim(task.getId(), "willem");
            return null;
        });
        assertThatThrownBy(() -> office.as("anna", () -> {
                    office.tasks.claim(task.getId(), "anna");
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(assignee(reference)).isEqualTo("willem");
        decide("willem", reference, "approve", null);
        assertThat(office.ends(reference)).containsExactly("EndEvent_Approved");
    }

    @Test
    void aDeputyGetsTheTaskAndTheRecordSaysForWhom() {
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        var period = (DeputyRegistration.Registered) deputies.register(
                new Deputies.Request(
                        new PersonId("it"),
                        new PersonId("operator"),
                        today.minusDays(1),
                        today.plusDays(2),
                        null,
                        "test-case"),
                new PersonId("it"));
        try {
            var reference = open("budget-owner");
            assertThat(assignee(reference)).isEqualTo("operator");
            decide("operator", reference, "approve", null);
            var decision = desk.decisions(reference).get(0);
            assertThat(decision.person()).isEqualTo(new PersonId("operator"));
            assertThat(decision.onBehalfOf()).isEqualTo(new PersonId("it"));
            assertThat(timeline.of(reference)).anySatisfy(entry -> {
                assertThat(entry.actor()).isEqualTo(new PersonId("operator"));
                assertThat(entry.what()).isEqualTo("Approved as budget owner for Ingrid Peters");
            });
        } finally {
            deputies.moveLastDay(period.deputy().id(), today.minusDays(1));
        }
    }

    @Test
    void neitherRequesterNorBeneficiaryDecideEvenIfTheTaskIsGivenToThem() {
        var reference = openFor("colleague", "line-manager");
        for (var party : List.of("employee", "colleague")) {
            office.tasks.setAssignee(office.task(reference, DECIDE_ON_CASE).getId(), party);
            assertThatThrownBy(() -> decide(party, reference, "approve", null))
                    .isInstanceOf(FormRefusal.class)
                    .hasMessageContaining(OWN_CASE);
            assertUndecided(reference);
        }
    }

    @Test
    void whoHasNotBeenAskedDoesNotDecideEvenIfTheTaskIsGivenToThem() {
        var reference = open("line-manager");
        office.tasks.setAssignee(office.task(reference, DECIDE_ON_CASE).getId(), "sales");
        assertThatThrownBy(() -> decide("sales", reference, "approve", null))
                .hasMessageContaining("This decision has not been asked of you.");
        assertUndecided(reference);
    }

    @Test
    void theRequesterDoesNotDecideOverHttpEither() throws IOException, InterruptedException {
        var reference = open("line-manager");
        var task = office.task(reference, DECIDE_ON_CASE).getId();
        assertThat(complete("employee", task).statusCode()).isBetween(400, 404);
        office.tasks.setAssignee(task, "employee");
        var refused = complete("employee", task);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(OWN_CASE);
        assertUndecided(reference);
        office.tasks.setAssignee(task, "manager");
        var decided = complete("manager", task);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(204);
        assertOutcome(RoundOutcome.APPROVED);
    }

    @Test
    void whoHasApprovedAsOneRoleIsNotAskedAgainAsTheNext() {
        var reference = open("finance", "finance");
        decide("finance", reference, "approve", null);
        assertThat(assignee(reference)).isNotEqualTo("finance");
        var twice = open("budget-owner", "it");
        decide("it", twice, "approve", null);
        assertThat(office.ends(twice)).containsExactly("EndEvent_Approved");
        assertThat(desk.decisions(twice)).hasSize(2);
    }

    @Test
    void aRoleThatNobodyKnowsStopsTheCase() {
        assertThatThrownBy(() -> open("no-such-group"))
                .hasStackTraceContaining("No group of people is called \"no-such-group\".");
    }

    private String open(String... roles) {
        return openFor(null, roles);
    }

    private String openFor(String beneficiary, String... roles) {
        var reference = "TEST-ROUND-" + NUMBER.incrementAndGet();
        var subject = new ApprovalCase(
                reference,
                "test-case",
                "request",
                "A chair",
                new PersonId("employee"),
                beneficiary == null ? null : new PersonId(beneficiary),
                new CostCentreId("IT"),
                new BigDecimal("300.00"),
                false);
        var rule = new AtomicInteger();
        var required = Stream.of(roles)
                .map(role -> new RequiredApproval(new ApproverRole(role), "Because.", "Rule_" + rule.incrementAndGet()))
                .toList();
        round = desk.open(subject, new RuleTrace("test-table", 1), required, false);
        office.runtime
                .createProcessInstanceByKey(ApprovalRoundContract.PROCESS)
                .businessKey(reference)
                .setVariable(ApprovalRoundContract.ROUND.name(), round)
                .setVariable(ApprovalRoundContract.REQUESTER.name(), "employee")
                .execute();
        return reference;
    }

    private void decide(String person, String reference, String decision, String reason) {
        var answers = answers("decision", decision);
        if (reason != null) {
            answers.put("reason", reason);
        }
        office.complete(person, reference, DECIDE_ON_CASE, answers);
    }

    private String assignee(String reference) {
        return office.task(reference, DECIDE_ON_CASE).getAssignee();
    }

    private List<String> candidates(String reference) {
        return office
                .tasks
                .getIdentityLinksForTask(office.task(reference, DECIDE_ON_CASE).getId())
                .stream()
                .map(IdentityLink::getUserId)
                .distinct()
                .toList();
    }

    private List<String> mails(String reference) {
        return outbox.ofReference(reference).stream().map(mail -> mail.key()).toList();
    }

    private List<String> texts(String reference, String... kinds) {
        return outbox.ofReference(reference).stream()
                .filter(mail -> Stream.of(kinds).anyMatch(mail.key()::contains))
                .map(OutboxEntry::text)
                .toList();
    }

    private void assertUndecided(String reference) {
        assertThat(office.hasTask(reference, DECIDE_ON_CASE)).isTrue();
        assertThat(desk.decisions(reference)).isEmpty();
        assertThat(desk.round(round).outcome()).isNull();
    }

    private void assertOutcome(RoundOutcome outcome) {
        assertThat(desk.round(round).outcome()).isEqualTo(outcome);
    }

    private HttpResponse<String> complete(String person, String task) throws IOException, InterruptedException {
        var login = Base64.getEncoder()
                .encodeToString((person + ":" + DemoPasswords.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/engine-rest/task/" + task + "/complete"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + login)
                .POST(HttpRequest.BodyPublishers.ofString("{\"variables\":{\"decision\":{\"value\":\"approve\"}}}"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
