package org.officeflow.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.engine.names.ModelWords;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.Deputies;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.testing.MovableClock;
import org.officeflow.testing.RoomDatabase;
import org.officeflow.timeline.Timeline;

/** The rules of an approval round (A1 to A4, A6) on the real database, in an office of a few people. */
class ApprovalDeskTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private static final Organisation ORGANISATION = mock(Organisation.class);
    private static final Deputies DEPUTIES = mock(Deputies.class);
    private static final WorkingCalendar CALENDAR = mock(WorkingCalendar.class);
    private static RoomDatabase database;
    private static ApprovalDesk desk;

    private static final PersonId ASKER = new PersonId("asker");
    private static final PersonId FRIEND = new PersonId("friend");
    private static final PersonId LEAD = new PersonId("lead");
    private static final PersonId HEAD = new PersonId("head");
    private static final PersonId TOP = new PersonId("top");
    private static final PersonId TOP_TOO = new PersonId("top-too");
    private static final PersonId PAYER = new PersonId("payer");
    private static final PersonId OFFICE = new PersonId("office");
    private static final PersonId STAND_IN = new PersonId("stand-in");
    private static final String TASK = "task";

    private final String reference = "PR-2026-" + NUMBER.incrementAndGet();

    @BeforeAll
    static void openTheOffice() {
        database = RoomDatabase.open(CLOCK, context -> {
            context.registerBean(Organisation.class, () -> ORGANISATION);
            context.registerBean(Deputies.class, () -> DEPUTIES);
            context.registerBean(WorkingCalendar.class, () -> CALENDAR);
            context.registerBean(ApprovalSubject.class, Requests::new);
            context.register(
                    Timeline.class,
                    ApprovalRounds.class,
                    Candidates.class,
                    ApproverFinder.class,
                    ApprovalClock.class,
                    CandidateNames.class,
                    CaseWords.class,
                    ModelWords.class,
                    ApprovalDesk.class);
        });
        desk = database.bean(ApprovalDesk.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void furnishTheOffice() {
        reset(ORGANISATION, DEPUTIES, CALENDAR);
        when(CALENDAR.plusWorkingDays(any(Instant.class), anyInt()))
                .thenAnswer(call -> call.<Instant>getArgument(0).plus(Duration.ofDays(call.<Integer>getArgument(1))));
        when(CALENDAR.plusHalfOf(any(), anyInt())).thenAnswer(call -> call.<Instant>getArgument(0)
                .plus(Duration.ofHours(12L * call.<Integer>getArgument(1))));
        when(DEPUTIES.actingFor(any(), any(Instant.class), any(), any())).thenReturn(Optional.empty());
        reports(ASKER, LEAD, HEAD, TOP);
        reports(FRIEND, LEAD, HEAD, TOP);
        reports(LEAD, HEAD, TOP);
        reports(PAYER, HEAD, TOP);
        reports(HEAD, TOP);
        reports(TOP);
        members(Group.MANAGING_DIRECTOR, TOP, TOP_TOO);
        members(Group.FINANCE, PAYER);
        members(Group.OFFICE, OFFICE);
        members(Group.IT);
        when(ORGANISATION.ownerOf(new CostCentreId("Design"))).thenReturn(Optional.of(HEAD));
    }

    @Test
    void theLineManagerTheBudgetOwnerAndAGroupAreAskedInOrder() {
        var round = open("line-manager", "budget-owner", "finance");

        assertThat(asked(round)).containsExactly(LEAD);
        approve(round, LEAD);
        assertThat(asked(round)).containsExactly(HEAD);
        approve(round, HEAD);
        assertThat(asked(round)).containsExactly(PAYER);
        approve(round, PAYER);
        assertThat(desk.next(round)).isInstanceOf(NextStep.AllDecided.class);
        assertThat(desk.round(round).outcome()).isEqualTo(RoundOutcome.APPROVED);
    }

    @Test
    void whereNobodyIsAskedTheRoundIsOver() {
        assertThat(desk.next(open())).isInstanceOf(NextStep.AllDecided.class);
    }

    @Test
    void nobodyDecidesOnTheirOwnCase() {
        members(Group.FINANCE, ASKER, PAYER);
        var round = open("finance");

        assertThat(asked(round)).containsExactly(PAYER);
        assertRefused(desk.decide(round, ASKER, Verdict.APPROVE, null, List.of()), "own case");
        assertThat(desk.decisions(reference)).isEmpty();
    }

    @Test
    void nobodyDecidesOnWhatIsForThem() {
        var round = open(caseFor(LEAD, false), "line-manager");

        assertThat(asked(round)).containsExactly(HEAD);
        assertRefused(desk.decide(round, LEAD, Verdict.APPROVE, null, List.of()), "for them");
    }

    @Test
    void whereOnlyAPartyCouldDecideTheNextLevelUpDoes() {
        members(Group.IT, ASKER);
        members(Group.FINANCE, FRIEND);

        assertThat(asked(open("it"))).containsExactly(LEAD);
        assertThat(asked(open(caseFor(FRIEND, false), "finance"))).containsExactly(LEAD);
    }

    @Test
    void theNextLevelUpIsAboveWhoWouldHaveDecidedNotAboveWhoAsks() {
        reports(PAYER, TOP_TOO);

        assertThat(asked(open(caseFor(PAYER, false), "finance"))).containsExactly(TOP_TOO);
    }

    @Test
    void whereNobodyStandsAboveTheDirectorsDecide() {
        var round = open(
                new ApprovalCase(reference, "requests", "request", "Lamps", TOP, null, null, BigDecimal.TEN, false),
                "line-manager");

        assertThat(asked(round)).containsExactly(TOP_TOO);
    }

    @Test
    void whereTheWholeOfficeIsAPartyThatIsSaid() {
        members(Group.MANAGING_DIRECTOR, TOP);
        members(Group.FINANCE);
        members(Group.OFFICE);
        var round = open(
                new ApprovalCase(reference, "requests", "request", "Lamps", TOP, null, null, BigDecimal.TEN, false),
                "line-manager");

        assertThatIllegalStateException()
                .isThrownBy(() -> desk.offer(round, TASK))
                .withMessageContaining("party");
    }

    @Test
    void aDeputyDecidesForWhoIsAbsentAndTheRecordSaysSo() {
        deputy(LEAD, STAND_IN);
        var round = open("line-manager");

        assertThat(desk.offer(round, TASK)).containsExactly(new Candidate(STAND_IN, LEAD));
        approve(round, STAND_IN);
        assertThat(desk.decisions(reference)).singleElement().satisfies(decision -> {
            assertThat(decision.person()).isEqualTo(STAND_IN);
            assertThat(decision.onBehalfOf()).isEqualTo(LEAD);
            assertThat(decision.rules()).isEqualTo(new RuleTrace("determine-approvers", 3));
            assertThat(decision.rule()).isEqualTo("Rule_0");
            assertThat(decision.decidedAt()).isEqualTo(CLOCK.instant());
        });
        assertThat(database.bean(Timeline.class).of(reference))
                .extracting(entry -> entry.what())
                .last()
                .asString()
                .endsWith("for lead");
    }

    @Test
    void aDeputyWhoIsAPartyCarriesTheSameBan() {
        deputy(LEAD, ASKER);
        assertThat(desk.offer(open("line-manager"), TASK)).containsExactly(new Candidate(LEAD, null));

        deputy(LEAD, FRIEND);
        assertThat(desk.offer(open(caseFor(FRIEND, false), "line-manager"), TASK))
                .containsExactly(new Candidate(LEAD, null));
    }

    @Test
    void aDeputyIsAskedOnlyWithinTheirKindAndAmount() {
        when(DEPUTIES.actingFor(LEAD, CLOCK.instant(), "requests", new BigDecimal("100.00")))
                .thenReturn(Optional.of(STAND_IN));

        assertThat(asked(open(caseOf("100.00"), "line-manager"))).containsExactly(STAND_IN);
        assertThat(asked(open(caseOf("100.01"), "line-manager"))).containsExactly(LEAD);
    }

    @Test
    void twoOfTheManagingDirectorsAreTwoPeople() {
        var round = open("managing-director", "managing-director");

        assertThat(asked(round)).containsExactly(TOP, TOP_TOO);
        approve(round, TOP_TOO);
        assertThat(desk.next(round)).isInstanceOf(NextStep.Ask.class);
        assertThat(asked(round)).containsExactly(TOP);
        assertRefused(desk.decide(round, TOP_TOO, Verdict.APPROVE, null, List.of()), "not been asked of you");
    }

    @Test
    void thePersonWhoHoldsTwoRolesDecidesOnce() {
        when(ORGANISATION.ownerOf(new CostCentreId("Design"))).thenReturn(Optional.of(LEAD));
        var round = open("line-manager", "budget-owner", "finance");

        asked(round);
        approve(round, LEAD);

        assertThat(asked(round)).containsExactly(PAYER);
        assertThat(desk.decisions(reference)).hasSize(2).allSatisfy(decision -> assertThat(decision.person())
                .isEqualTo(LEAD));
    }

    @Test
    void aTwoPersonGroupIsAskedEvenIfOneOfThemHasDecidedInAnotherRole() {
        members(Group.FINANCE, LEAD, PAYER);
        var round = open("line-manager", "finance");

        asked(round);
        approve(round, LEAD);

        assertThat(asked(round)).containsExactly(LEAD, PAYER);
    }

    @ParameterizedTest
    @CsvSource({"REJECT, A rejection needs a reason.", "RETURN, Write the question that you return it with."})
    void whatIsNotApprovedNeedsWords(Verdict verdict, String answer) {
        var round = open("line-manager");
        asked(round);

        assertThat(desk.decide(round, LEAD, verdict, "  ", List.of())).isEqualTo(new DecisionResult.Refused(answer));
        assertThat(desk.decide(round, LEAD, verdict, "Too dear", List.of()))
                .isInstanceOf(DecisionResult.Recorded.class);
    }

    @Test
    void anOverrunIsApprovedWithAReasonOnly() {
        var round = open(caseFor(null, true), "line-manager");
        asked(round);

        assertRefused(desk.decide(round, LEAD, Verdict.APPROVE, null, List.of()), "needs a reason");
        assertThat(desk.decide(round, LEAD, Verdict.APPROVE, "The old one broke", List.of()))
                .isInstanceOf(DecisionResult.Recorded.class);
    }

    @Test
    void aRejectionEndsTheRoundForEverybody() {
        var round = open("line-manager", "budget-owner");
        asked(round);
        desk.decide(round, LEAD, Verdict.REJECT, "No", List.of());

        assertThat(desk.round(round).outcome()).isEqualTo(RoundOutcome.REJECTED);
        assertRefused(desk.decide(round, LEAD, Verdict.APPROVE, null, List.of()), "decided already");
    }

    @Test
    void whoIsNotAskedDoesNotDecide() {
        var round = open("line-manager", "finance");
        asked(round);

        assertRefused(desk.decide(round, PAYER, Verdict.APPROVE, null, List.of()), "not been asked of you");
    }

    @Test
    void aQuestionIsAnsweredByTheRequesterAndThenDecidedByTheSameApprover() {
        var round = open("line-manager", "budget-owner");
        asked(round);
        approve(round, LEAD);
        asked(round);
        desk.decide(round, HEAD, Verdict.RETURN, "Why twelve?", List.of());

        assertRefused(desk.answer(round, FRIEND, RequesterWish.ANSWER, "Because"), "Only the requester");
        assertRefused(desk.answer(round, ASKER, RequesterWish.ANSWER, " "), "Write your answer");
        assertThat(desk.answer(round, ASKER, RequesterWish.ANSWER, "Twelve desks"))
                .isInstanceOf(DecisionResult.Recorded.class);

        assertThat(asked(round)).containsExactly(HEAD);
    }

    @ParameterizedTest
    @CsvSource({"CHANGE, CHANGE_WANTED", "WITHDRAW, WITHDRAWN"})
    void aRequesterWhoChangesOrWithdrawsEndsTheRound(RequesterWish wish, RoundOutcome outcome) {
        var round = open("line-manager");
        asked(round);
        desk.decide(round, LEAD, Verdict.RETURN, "Sure?", List.of());
        desk.answer(round, ASKER, wish, null);

        assertThat(desk.round(round).outcome()).isEqualTo(outcome);
    }

    @Test
    void earlierApprovalsStandOnlyWhereTheRequestIsAsItWas() {
        var first = open("line-manager", "budget-owner");
        asked(first);
        approve(first, LEAD);
        asked(first);
        desk.decide(first, HEAD, Verdict.RETURN, "Sure?", List.of());
        desk.answer(first, ASKER, RequesterWish.CHANGE, null);

        var unchanged = desk.open(
                caseOf("10"), new RuleTrace("determine-approvers", 3), required("line-manager", "budget-owner"), true);
        assertThat(asked(unchanged)).containsExactly(HEAD);
        var changed = desk.open(
                caseOf("10"), new RuleTrace("determine-approvers", 3), required("line-manager", "budget-owner"), false);
        assertThat(asked(changed)).containsExactly(LEAD);
    }

    @Test
    void silenceBringsInTheSuperiorAndThenTheOfficeAndNeverApproves() {
        var round = open("line-manager");
        assertThat(desk.next(round))
                .isEqualTo(new NextStep.Ask(new StepClock(
                        CLOCK.instant().plus(Duration.ofDays(1)),
                        CLOCK.instant().plus(Duration.ofDays(2)),
                        CLOCK.instant().plus(Duration.ofDays(4)))));
        desk.offer(round, TASK);

        assertThat(people(desk.addSuperiors(round))).containsExactly(HEAD);
        assertThat(people(desk.addOfficeManagers(round))).containsExactly(OFFICE);
        assertThat(people(desk.candidates(round))).containsExactlyInAnyOrder(LEAD, HEAD, OFFICE);
        assertThat(desk.decisions(reference)).isEmpty();
        approve(round, OFFICE);

        assertThat(desk.next(round)).isInstanceOf(NextStep.AllDecided.class);
    }

    @Test
    void noPartyJoinsAnOverdueDecision() {
        members(Group.OFFICE, ASKER, HEAD, OFFICE);
        var round = open(caseFor(HEAD, false), "line-manager");
        desk.offer(round, TASK);

        assertThat(people(desk.addSuperiors(round))).containsExactly(TOP);
        assertThat(people(desk.addOfficeManagers(round))).containsExactly(OFFICE);
    }

    @Test
    void aDirectorWhoseApprovalStandsIsNotTheSecondOneToo() {
        var first = open("managing-director");
        asked(first);
        approve(first, TOP);
        desk.next(first);
        var again = desk.open(
                caseFor(null, false),
                new RuleTrace("determine-approvers", 3),
                required("managing-director", "managing-director"),
                true);
        desk.next(again);

        assertThat(desk.offer(again, TASK)).containsExactly(new Candidate(TOP_TOO, null));
    }

    @Test
    void aDirectorForWhomADeputyDecidedIsNotTheSecondOneToo() {
        deputy(TOP, STAND_IN);
        var round = open("managing-director", "managing-director");
        asked(round);
        approve(round, STAND_IN);
        desk.next(round);

        assertThat(desk.offer(round, TASK)).containsExactly(new Candidate(TOP_TOO, null));
    }

    @Test
    void anUnansweredRoundExpiresWithoutAnApproval() {
        var round = open("line-manager");
        desk.offer(round, TASK);
        desk.expire(round);

        assertThat(desk.round(round).outcome()).isEqualTo(RoundOutcome.EXPIRED);
        assertRefused(desk.decide(round, LEAD, Verdict.APPROVE, null, List.of()), "decided already");
    }

    @Test
    void linesThatCannotBeDecidedKeepTheDecisionOpen() {
        var round = open("line-manager");
        asked(round);

        assertRefused(
                desk.decide(round, LEAD, Verdict.APPROVE, null, List.of(new LineDecision(9, BigDecimal.ONE))),
                "no line 9");
        assertThat(desk.decisions(reference)).isEmpty();
        desk.decide(round, LEAD, Verdict.APPROVE, null, List.of(new LineDecision(1, BigDecimal.ONE)));
        assertThat(desk.decisions(reference)).singleElement().satisfies(decision -> {
            assertThat(decision.before()).isEqualTo("12 lamps");
            assertThat(decision.after()).isEqualTo("1 lamp");
        });
    }

    private long open(String... roles) {
        return open(caseFor(null, false), roles);
    }

    private static long open(ApprovalCase subject, String... roles) {
        return desk.open(subject, new RuleTrace("determine-approvers", 3), required(roles), false);
    }

    private static List<RequiredApproval> required(String... roles) {
        return Stream.iterate(0, at -> at < roles.length, at -> at + 1)
                .map(at -> new RequiredApproval(new ApproverRole(roles[at]), "The rules ask for it.", "Rule_" + at))
                .toList();
    }

    private ApprovalCase caseFor(PersonId beneficiary, boolean withReason) {
        return new ApprovalCase(
                reference,
                "requests",
                "request",
                "Lamps",
                ASKER,
                beneficiary,
                new CostCentreId("Design"),
                BigDecimal.TEN,
                withReason);
    }

    private ApprovalCase caseOf(String amount) {
        return new ApprovalCase(
                reference,
                "requests",
                "request",
                "Lamps",
                ASKER,
                null,
                new CostCentreId("Design"),
                new BigDecimal(amount),
                false);
    }

    /** Moves the round on and offers the step, as the process does. */
    private static List<PersonId> asked(long round) {
        assertThat(desk.next(round)).isInstanceOf(NextStep.Ask.class);
        return people(desk.offer(round, TASK));
    }

    private static void approve(long round, PersonId person) {
        assertThat(desk.decide(round, person, Verdict.APPROVE, null, List.of()))
                .isInstanceOf(DecisionResult.Recorded.class);
    }

    private static void assertRefused(DecisionResult result, String words) {
        assertThat(result).isInstanceOfSatisfying(DecisionResult.Refused.class, refused -> assertThat(refused.reason())
                .contains(words));
    }

    private static List<PersonId> people(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::person).toList();
    }

    private static void reports(PersonId person, PersonId... chain) {
        when(ORGANISATION.managerOf(person)).thenReturn(Stream.of(chain).findFirst());
        when(ORGANISATION.chainAbove(person)).thenReturn(List.of(chain));
    }

    private static void members(Group group, PersonId... people) {
        when(ORGANISATION.members(group)).thenReturn(List.of(people));
        when(ORGANISATION.members(group.key())).thenReturn(List.of(people));
    }

    private static void deputy(PersonId absent, PersonId deputy) {
        when(DEPUTIES.actingFor(eq(absent), any(Instant.class), any(), any())).thenReturn(Optional.of(deputy));
    }

    /** A procedure whose cases have one line, twelve lamps. */
    private static final class Requests implements ApprovalSubject {

        @Override
        public String kind() {
            return "requests";
        }

        @Override
        public String title() {
            return "Request";
        }

        @Override
        public List<Map<String, Object>> facts(String reference) {
            return List.of();
        }

        @Override
        public List<Map<String, Object>> lines(String reference) {
            return List.of();
        }

        @Override
        public List<Map<String, Object>> related(String reference) {
            return List.of();
        }

        @Override
        public LineResult decideLines(String reference, List<LineDecision> decisions) {
            return decisions.get(0).position() == 1
                    ? new LineResult.Applied("12 lamps", "1 lamp")
                    : new LineResult.Refused("There is no line 9.");
        }
    }
}
