package org.officeflow.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.officeflow.testing.OfficeDriver.answers;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.absence.process.AbsenceContract;
import org.officeflow.approval.ApprovalCase;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.ApproverRole;
import org.officeflow.approval.RequiredApproval;
import org.officeflow.approval.RuleTrace;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeDriver;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fatima Brouwer, head of facilities, is away; the storekeeper and the office manager report to her. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsenceProcessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private OfficeDriver office;

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private AbsenceSubjects subjects;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void everybodyIsBack() {
        clock.reset();
        office.runtime.createProcessInstanceQuery().processDefinitionKey(AbsenceContract.PROCESS).list().stream()
                .forEach(instance -> office.runtime.deleteProcessInstance(instance.getId(), "test"));
        jdbc.update("delete from absences");
        jdbc.update("delete from deputies where created_by in ('facilities', 'hr', 'willem', 'storekeeper')");
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(ModelCoverage.missing(office.repository, AbsenceContract.PROCESS))
                .isEmpty();
    }

    @Test
    void openDecisionsMoveOnTheFirstDayAndComeBackAfterTheLast() {
        var undecided = open("storekeeper", "200", "line-manager");
        var decided = open("storekeeper", "200", "line-manager");
        var absence = register("facilities", deputy("hr", 2, 4));
        assertThat(assignee(undecided)).isEqualTo("facilities");

        clock.advance(Duration.ofDays(2));
        office.runJob(absence, "BoundaryEvent_AbsenceBegins");
        office.runJob(absence, "ServiceTask_HandDecisionsOver");
        assertThat(assignee(undecided)).isEqualTo("hr");
        assertThat(assignee(decided)).isEqualTo("hr");
        assertThat(outbox.ofReference(undecided))
                .filteredOn(mail -> mail.key().startsWith(undecided + "-asked-")
                        && mail.key().endsWith("-hr"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("You stand in for Fatima Brouwer.")
                        .contains("#/?task="
                                + office.task(undecided, ApprovalRoundContract.DECIDE_ON_CASE)
                                        .getId()));
        assertThat(because("hr", decided)).isEqualTo("It is a test. You decide as line manager for Fatima Brouwer.");
        decide("hr", decided);
        var decision = desk.decisions(decided).get(0);
        assertThat(decision.person()).isEqualTo(new PersonId("hr"));
        assertThat(decision.onBehalfOf()).isEqualTo(new PersonId("facilities"));

        clock.advance(Duration.ofDays(3));
        office.runJob(absence, "BoundaryEvent_AbsenceEnds");
        office.runJob(absence, "ServiceTask_GiveDecisionsBack");
        assertThat(assignee(undecided)).isEqualTo("facilities");
        assertThat(timeline.of(undecided))
                .extracting(entry -> entry.what())
                .contains("Moved to Hanneke Vos for Fatima Brouwer", "Fatima Brouwer is back and decides again");
        assertThat(because("facilities", undecided)).isEqualTo("It is a test. You decide as line manager.");
        decide("facilities", undecided);
        assertThat(desk.decisions(undecided).get(0).onBehalfOf()).isNull();
        assertThat(office.ends(absence)).containsExactlyInAnyOrder("EndEvent_DecisionsMoved", "EndEvent_AbsenceEnded");
    }

    @Test
    void whatTheDeputyMayNotDecideStays() {
        var large = open("storekeeper", "5000", "line-manager");
        var small = open("storekeeper", "999.99", "line-manager");
        var absence = register("facilities", with(deputy("hr", 0, 4), "maxAmount", 1000));
        begin(absence);
        assertThat(assignee(large)).isEqualTo("facilities");
        assertThat(assignee(small)).isEqualTo("hr");
    }

    @Test
    void aDeputyDoesNotDecideOnTheirOwnCase() {
        var hers = open("office", "200", "line-manager");
        assertThat(assignee(hers)).isEqualTo("facilities");
        begin(register("facilities", deputy("office", 0, 4)));
        assertThat(assignee(hers)).isEqualTo("facilities");
    }

    @Test
    void aDeputyForPurchasesDecidesNothingElse() {
        var other = open("storekeeper", "200", "line-manager");
        begin(register("facilities", with(deputy("hr", 0, 4), "kind", "purchase-request")));
        assertThat(assignee(other)).isEqualTo("facilities");
    }

    @Test
    void nobodyStandsInWhoIsAwayAsWell() {
        register("hr", deputy("legal", 0, 4));
        var absence = register("facilities", deputy("hr", 0, 4));
        var waiting = open("storekeeper", "200", "line-manager");
        begin(absence);
        assertThat(assignee(waiting)).isEqualTo("facilities");
    }

    @Test
    void backTodayBringsEverythingBack() {
        var waiting = open("storekeeper", "200", "line-manager");
        var absence = register("facilities", deputy("hr", 0, 4));
        begin(absence);
        assertThat(assignee(waiting)).isEqualTo("hr");
        back("facilities", absence, 0);
        office.runJob(absence, "ServiceTask_GiveDecisionsBack");
        assertThat(assignee(waiting)).isEqualTo("facilities");
        assertThat(deputies.inForceOn(today()))
                .noneMatch(period -> period.person().equals(new PersonId("facilities")));
    }

    @Test
    void anAbsenceThatHasNotBegunIsWithdrawn() {
        var absence = register("facilities", deputy("hr", 3, 6));
        back("facilities", absence, 1);
        assertThat(office.ends(absence)).containsExactly("EndEvent_AbsenceWithdrawn");
        assertThat(keys(absence)).containsExactlyInAnyOrder(absence + "-registered-hr", absence + "-withdrawn-hr");
        register("facilities", deputy("legal", 3, 6));
    }

    @Test
    void theEndMovesAndTheDeputyStaysAsLong() {
        var waiting = open("storekeeper", "200", "line-manager");
        var absence = register("facilities", deputy("hr", 0, 2));
        begin(absence);
        back("facilities", absence, 8);
        assertThat(assignee(waiting)).isEqualTo("hr");
        var ends = office.management
                .createJobQuery()
                .activityId("BoundaryEvent_AbsenceEnds")
                .list();
        assertThat(ends).hasSize(1);
        assertThat(ends.get(0).getDuedate().toInstant())
                .isEqualTo(today().plusDays(8).atStartOfDay(calendar.zone()).toInstant());
        begin(absence);
        assertThat(assignee(waiting)).isEqualTo("hr");
        clock.advance(Duration.ofDays(8));
        office.runJob(absence, "BoundaryEvent_AbsenceEnds");
        office.runJob(absence, "ServiceTask_GiveDecisionsBack");
        assertThat(assignee(waiting)).isEqualTo("facilities");
    }

    @Test
    void amongSeveralWhoMayDecideOnlyThePlaceOfTheAbsentPersonMoves() {
        var waiting = open("storekeeper", "200", "managing-director");
        assertThat(candidates(waiting)).containsExactlyInAnyOrder("anna", "willem");
        var absence = register("willem", deputy("hr", 0, 4));
        begin(absence);
        assertThat(candidates(waiting)).containsExactlyInAnyOrder("anna", "hr");
        back("willem", absence, 0);
        office.runJob(absence, "ServiceTask_GiveDecisionsBack");
        assertThat(candidates(waiting)).containsExactlyInAnyOrder("anna", "willem");
    }

    @Test
    void aDeputyWhoHasAVoiceOfTheirOwnDoesNotTakeASecond() {
        var waiting = open("storekeeper", "200", "managing-director");
        begin(register("willem", deputy("anna", 0, 4)));
        assertThat(candidates(waiting)).containsExactlyInAnyOrder("anna", "willem");
    }

    @Test
    void aDirectorWhoHasDecidedDoesNotDecideOnceMoreAsADeputy() {
        var waiting = open("storekeeper", "200", "managing-director", "managing-director");
        decide("anna", waiting);
        assertThat(candidates(waiting)).containsExactly("willem");
        begin(register("willem", deputy("anna", 0, 4)));
        assertThat(candidates(waiting)).containsExactly("willem");
    }

    @Test
    void humanResourcesRegisterWhoFellIllAndBothFollowIt() {
        var absence = register("hr", with(deputy("legal", 0, 4), "person", "facilities"));
        var task = office.task(absence, AbsenceContract.FOLLOW_ABSENCE);
        assertThat(subjects.subjects(List.of(absence)))
                .containsExactly(entry(absence, "Fatima Brouwer is away, Lotte Dekker stands in"));
        assertThat(office.tasks.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getUserId())
                .containsExactlyInAnyOrder("facilities", "hr");
        back("hr", absence, 0);
        assertThat(timeline.of(absence)).extracting(entry -> entry.actor()).contains(new PersonId("hr"));
    }

    @Test
    void aManagerRegistersForTheirPeopleAndNobodyForTheirManager() {
        register("willem", with(deputy("hr", 0, 4), "person", "storekeeper"));
        assertRefused("storekeeper", with(deputy("hr", 0, 4), "person", "facilities"), "You register an absence for");
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingIsKept() {
        assertRefused("facilities", deputy("facilities", 0, 4), "Nobody is their own deputy.");
        assertRefused("facilities", deputy("hr", 4, 0), "The last day is before the first.");
        assertRefused("facilities", deputy("hr", -9, -5), "The last day is over already.");
        register("facilities", deputy("hr", 0, 4));
        assertRefused("facilities", deputy("legal", 3, 6), "Hanneke Vos is deputy from");
    }

    @Test
    void theDayBackIsNotInThePastAndTheTaskStays() {
        var absence = register("facilities", deputy("hr", -3, 4));
        assertThatThrownBy(() -> back("facilities", absence, -1))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("The first day back at work is today or later.");
        assertThat(office.hasTask(absence, AbsenceContract.FOLLOW_ABSENCE)).isTrue();
    }

    @Test
    void theEndDoesNotMoveIntoAnotherAbsence() {
        var absence = register("facilities", deputy("hr", 0, 2));
        register("facilities", deputy("legal", 5, 9));
        assertThatThrownBy(() -> back("facilities", absence, 7)).hasMessageContaining("Lotte Dekker is deputy from");
        back("facilities", absence, 5);
    }

    @Test
    void theFormShowsWhoStandsInAndUpToWhichAmount() {
        var absence = register("facilities", with(deputy("hr", 0, 4), "maxAmount", 1000));
        var task = office.task(absence, AbsenceContract.FOLLOW_ABSENCE);
        var shown = office.as("facilities", () -> office.forms.getTaskFormVariables(task.getId()));
        assertThat(shown.get("title")).isEqualTo(absence + ": Fatima Brouwer is away, Hanneke Vos stands in");
        assertThat(String.valueOf(shown.get("facts"))).contains("Hanneke Vos").contains("Up to EUR 1,000.00");
    }

    private String register(String person, Map<String, Object> answers) {
        return office.start(person, AbsenceContract.PROCESS, answers).getBusinessKey();
    }

    private Map<String, Object> deputy(String deputy, int firstDay, int lastDay) {
        return answers(
                "deputy",
                deputy,
                "firstDay",
                today().plusDays(firstDay).toString(),
                "lastDay",
                today().plusDays(lastDay).toString());
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        var more = new HashMap<>(answers);
        more.put(key, value);
        return more;
    }

    private void begin(String absence) {
        office.runJob(absence, "BoundaryEvent_AbsenceBegins");
        office.runJob(absence, "ServiceTask_HandDecisionsOver");
    }

    private void back(String person, String absence, int day) {
        office.complete(
                person,
                absence,
                AbsenceContract.FOLLOW_ABSENCE,
                answers("backOn", today().plusDays(day).toString()));
    }

    private void assertRefused(String person, Map<String, Object> answers, String why) {
        var before = deputies.ofPerson(new PersonId("facilities")).size();
        assertThatThrownBy(() -> register(person, answers))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining(why);
        assertThat(deputies.ofPerson(new PersonId("facilities"))).hasSize(before);
    }

    private String open(String requester, String amount, String... roles) {
        var reference = "ABSENT-" + NUMBER.incrementAndGet();
        var round = desk.open(
                new ApprovalCase(
                        reference,
                        "test-case",
                        "request",
                        "A plain case",
                        new PersonId(requester),
                        null,
                        new CostCentreId("Facilities"),
                        new BigDecimal(amount),
                        false),
                new RuleTrace("test-table", 1),
                Stream.of(roles)
                        .map(role -> new RequiredApproval(new ApproverRole(role), "It is a test.", "Rule_1"))
                        .toList(),
                false);
        office.runtime.startProcessInstanceByKey(
                ApprovalRoundContract.PROCESS, reference, Map.of("approvalRound", round, "requester", requester));
        return reference;
    }

    private String assignee(String reference) {
        return office.task(reference, ApprovalRoundContract.DECIDE_ON_CASE).getAssignee();
    }

    private Object because(String person, String reference) {
        var task = office.task(reference, ApprovalRoundContract.DECIDE_ON_CASE);
        return office.as(person, () -> office.forms.getTaskFormVariables(task.getId()))
                .get("because");
    }

    private List<String> candidates(String reference) {
        var task = office.task(reference, ApprovalRoundContract.DECIDE_ON_CASE);
        return office.tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getUserId())
                .toList();
    }

    private void decide(String person, String reference) {
        office.complete(person, reference, ApprovalRoundContract.DECIDE_ON_CASE, answers("decision", "approve"));
    }

    private List<String> keys(String reference) {
        return outbox.ofReference(reference).stream().map(mail -> mail.key()).toList();
    }

    private LocalDate today() {
        return calendar.dateOf(clock.instant());
    }
}
