package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.onboarding.checkin.CheckInNumber;
import org.officeflow.onboarding.checkin.CheckInState;
import org.officeflow.onboarding.checkin.process.CheckInContract;
import org.officeflow.onboarding.process.OnboardingNews;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckInTest {

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private CheckInDesk desk;

    @Autowired
    private OnboardingNews news;

    @Autowired
    private Personnel personnel;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private OnboardingNumber onboarding;
    private String number;
    private String employee;

    @BeforeEach
    void rememberWhatLiesThere() {
        hire.rememberStock();
    }

    @AfterEach
    void nobodyCame() {
        clock.reset();
        hire.forget();
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(ModelCoverage.missing(hire.office.repository, CheckInContract.PROCESS))
                .isEmpty();
    }

    /** Thirty days after the first day. */
    private void asked() {
        onboarding = settling.arrive();
        employee = settling.employee(onboarding);
        number = SettlingOffice.checkIn(onboarding, 30);
        onItsDay("IntermediateEvent_CheckInDay");
    }

    private CheckInState state() {
        return desk.checkIn(new CheckInNumber(number)).state();
    }

    @Test
    void whatWasAnsweredStandsInNoDecisionHistory() {
        asked();
        settling.answer(number, employee, 1, 5, 5, 5, 5);

        assertThat(evaluated("rate-check-in")).isZero();
        assertThat(evaluated("determine-probation-limit")).isPositive();
    }

    private long evaluated(String table) {
        return hire.office
                .history
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(table)
                .count();
    }

    @Test
    void theColleagueIsAskedFourTimesOnWorkingDays() {
        onboarding = settling.arrive();
        var first = hire.today();

        for (var day : List.of(7, 30, 60, 90)) {
            number = SettlingOffice.checkIn(onboarding, day);
            assertThat(jobs("IntermediateEvent_CheckInDay"))
                    .containsExactly(calendar.opensOn(calendar.plusWorkingDays(first.plusDays(day), 0)));
        }
    }

    @Test
    void whenEverythingIsFineNothingFollows() {
        asked();
        var task = hire.office.task(number, CheckInContract.ANSWER_CHECK_IN);
        assertThat(task.getAssignee()).isEqualTo(employee);
        assertThat(settling.shown(employee, task)).contains("How is it going after 30 days?");
        assertThat(receivers("check-in-asked")).hasSize(1);

        settling.answer(number, employee, 4, 5, 3, 4, 5);

        assertThat(state()).isEqualTo(CheckInState.ANSWERED);
        assertThat(hire.office.ends(number)).contains("EndEvent_CheckInClosed");
        assertThat(told(onboarding.value())).contains("The check-in after 30 days took place");
        desk.unanswered(new CheckInNumber(number));
        desk.close(new CheckInNumber(number));
        assertThat(state()).as("what is over stays").isEqualTo(CheckInState.ANSWERED);
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        asked();
        assertThatThrownBy(() -> settling.answerAnyhow(number, "manager"))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Noor de Wit answers this themselves.");
        assertThat(state()).isEqualTo(CheckInState.OPEN);
    }

    @Test
    void aLowAnswerIsTalkedAbout() {
        asked();
        settling.answer(number, employee, 5, 5, 1, 5, 5);
        assertThat(state()).isEqualTo(CheckInState.FOLLOW_UP);
        var task = hire.office.task(number, CheckInContract.FOLLOW_UP_CHECK_IN);
        assertThat(hire.worker(task)).isEqualTo("hr");
        assertThat(task.getDueDate().toInstant())
                .as("within five working days")
                .isEqualTo(calendar.closesOn(hire.inWorkingDays(5)));
        assertThat(settling.shown("hr", task)).contains("The coffee is cold.", "Support of the manager");

        settling.complete(number, CheckInContract.FOLLOW_UP_CHECK_IN, "hr", "agreed", "Talk with Mark together.");

        assertThat(state()).isEqualTo(CheckInState.FOLLOWED_UP);
        assertThat(desk.checkIn(new CheckInNumber(number)).agreed()).isEqualTo("Talk with Mark together.");
        assertThat(hire.office.ends(number)).contains("EndEvent_AgreementRecorded");
    }

    @Test
    void theAnswersAreForTheColleagueAndHumanResourcesAlone() {
        asked();
        settling.answer(number, employee, 5, 5, 1, 5, 5);
        var variables = variables();
        settling.complete(number, CheckInContract.FOLLOW_UP_CHECK_IN, "hr", "agreed", "Talk with Mark together.");

        var everythingElse = variables
                + variables()
                + told(number)
                + told(onboarding.value())
                + outbox.ofReference(number)
                + outbox.ofReference(onboarding.value());
        assertThat(everythingElse)
                .doesNotContain("The coffee is cold", "Talk with Mark", "lowestAnswer", "averageAnswer");
        assertThat(outbox.ofReference(number))
                .flatExtracting(mail -> mail.to())
                .extracting(to -> to.address())
                .doesNotContain("manager@lindehof.example");
    }

    private String variables() {
        return hire.office.runtime.createVariableInstanceQuery().unlimitedList().stream()
                .map(variable -> variable.getName() + variable.getValue())
                .toList()
                .toString();
    }

    @Test
    void humanResourcesAreRemindedThenTheirManagers() {
        asked();
        settling.answer(number, employee, 2, 5, 5, 5, 5);
        var due = hire.inWorkingDays(5);
        assertThat(jobs("BoundaryEvent_FollowUpDueSoon"))
                .containsExactly(calendar.opensOn(calendar.plusWorkingDays(due, -2)));
        assertThat(jobs("BoundaryEvent_FollowUpLate"))
                .containsExactly(calendar.opensOn(calendar.plusWorkingDays(due, 1)));
        assertThat(jobs("BoundaryEvent_FollowUpVeryLate"))
                .containsExactly(calendar.opensOn(calendar.plusWorkingDays(due, 2)));
        onItsDay("BoundaryEvent_FollowUpDueSoon");
        onItsDay("BoundaryEvent_FollowUpLate");
        onItsDay("BoundaryEvent_FollowUpVeryLate");

        assertThat(receivers("check-in-follow-up")).containsExactly("hr@lindehof.example");
        assertThat(receivers("check-in-follow-up-late")).containsExactly("hr@lindehof.example");
        assertThat(receivers("check-in-follow-up-managers")).containsExactly("willem@lindehof.example");
        assertThat(outbox.ofReference(number))
                .filteredOn(mail -> mail.key().contains("-follow-up-managers-"))
                .extracting(mail -> mail.text())
                .allSatisfy(text -> assertThat(text).doesNotContain("Noor"));
        assertThat(hire.office.ends(number))
                .contains("EndEvent_HumanResourcesReminded", "EndEvent_HumanResourcesUrged", "EndEvent_ManagersTold");
        assertThat(hire.office.hasTask(number, CheckInContract.FOLLOW_UP_CHECK_IN))
                .isTrue();
    }

    @Test
    void noMailOfALateFollowUpGoesToHumanResourcesTwice() {
        asked();
        settling.answer(number, employee, 2, 5, 5, 5, 5);
        hire.join("willem", Group.HR);
        try {
            onItsDay("BoundaryEvent_FollowUpVeryLate");
        } finally {
            jdbc.update("delete from group_memberships where person = 'willem' and role = 'hr'");
        }
        assertThat(receivers("check-in-follow-up-managers")).doesNotContain("willem@lindehof.example");
    }

    @Test
    void noMailOfALateFollowUpGoesToTheColleague() {
        asked();
        settling.answer(number, employee, 2, 5, 5, 5, 5);
        jdbc.update("update people set manager = ? where id = 'hr'", employee);
        try {
            onItsDay("BoundaryEvent_FollowUpVeryLate");
        } finally {
            jdbc.update("update people set manager = 'willem' where id = 'hr'");
        }
        assertThat(receivers("check-in-follow-up-managers")).isEmpty();
    }

    @Test
    void whoeverDoesNotAnswerIsRemindedAndThenItIsOver() {
        asked();
        assertThat(jobs("BoundaryEvent_NotAnsweredSoon")).containsExactly(calendar.plusWorkingDays(clock.instant(), 5));
        var closes = calendar.plusWorkingDays(clock.instant(), 10);
        assertThat(jobs("BoundaryEvent_NotAnswered")).containsExactly(closes);
        assertThat(hire.office.task(number, CheckInContract.ANSWER_CHECK_IN).getDueDate())
                .isEqualTo(Date.from(closes));
        onItsDay("BoundaryEvent_NotAnsweredSoon");
        assertThat(receivers("check-in-reminder")).hasSize(1);
        onItsDay("BoundaryEvent_NotAnswered");

        assertThat(state()).isEqualTo(CheckInState.NOT_ANSWERED);
        assertThat(receivers("check-in-not-answered")).containsExactly("hr@lindehof.example");
        assertThat(hire.office.ends(number)).contains("EndEvent_CheckInUnanswered");
        assertThat(hire.office.hasTask(number, CheckInContract.ANSWER_CHECK_IN)).isFalse();
        assertThat(told(onboarding.value()))
                .as("the manager learns of check-ins that took place")
                .doesNotContain("The check-in after 30 days took place");
    }

    @Test
    void whoeverHasLeftIsNotAsked() {
        onboarding = settling.arrive();
        number = SettlingOffice.checkIn(onboarding, 30);
        personnel.leave(new PersonId(settling.employee(onboarding)));
        onItsDay("IntermediateEvent_CheckInDay");

        assertThat(state()).isEqualTo(CheckInState.DROPPED);
        assertThat(hire.office.ends(number)).contains("EndEvent_ColleagueGone");
    }

    @Test
    void whoeverLeavesIsAskedNoMore() {
        asked();
        news.leaving(onboarding);

        assertThat(state()).isEqualTo(CheckInState.DROPPED);
        assertThat(hire.office.ends(number)).contains("EndEvent_CheckInDropped");
        for (var day : CheckInDesk.DAYS) {
            assertThat(hire.office.isEnded(SettlingOffice.checkIn(onboarding, day)))
                    .isTrue();
        }
    }

    @Test
    void withoutALoginNobodyIsAskedAndItIsSaidWhy() {
        var expected = hire.announce();
        assertThat(desk.expected(expected)).isZero();
        assertThat(told(expected.value())).contains("No check-ins: Noor de Wit has no login");
    }

    @Test
    void whoeverIsHiredInIsNotAsked() {
        onboarding = settling.arrive();
        jdbc.update("update onboardings set contract = 'contractor' where number = ?", onboarding.value());
        assertThat(desk.expected(onboarding)).isZero();
        assertThat(told(onboarding.value())).contains("No check-ins: Noor de Wit is hired in and not employed");
    }

    @Test
    void nobodyOfHumanResourcesTalksWithThemselves() {
        asked();
        settling.answer(number, employee, 1, 5, 5, 5, 5);
        jdbc.update("update check_ins set employee = 'hr' where number = ?", number);

        assertThatThrownBy(() -> settling.complete(
                        number, CheckInContract.FOLLOW_UP_CHECK_IN, "hr", "agreed", "Everything is fine."))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("This is about you: somebody else does it.");
        assertThat(desk.humanResources(desk.checkIn(new CheckInNumber(number))).key())
                .isEqualTo("managing-director");
    }

    @Test
    void aColleagueOfHumanResourcesFindsNoTalkWithThemselves() {
        asked();
        hire.join(employee, Group.HR);
        settling.answer(number, employee, 1, 5, 5, 5, 5);

        assertThat(hire.offeredTo(hire.office.task(number, CheckInContract.FOLLOW_UP_CHECK_IN)))
                .containsExactly("hr");
    }

    @Test
    void whereNobodyElseIsInHumanResourcesManagingDirectorsTalkWithThem() {
        asked();
        hire.joinAlone(employee, Group.HR);
        settling.answer(number, employee, 1, 5, 5, 5, 5);

        assertThat(hire.offeredTo(hire.office.task(number, CheckInContract.FOLLOW_UP_CHECK_IN)))
                .containsExactlyInAnyOrder("anna", "willem");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5.0, fine",
        "3, 3.0, fine",
        "3, 3.2, fine",
        "3, 2.9, low",
        "2, 4.4, low",
        "1, 4.2, low",
        ", , low",
    })
    void theTableSaysWhoIsTalkedWith(Integer lowest, Double average, String rating) {
        var answer = decisions
                .evaluateDecisionTableByKey("rate-check-in")
                .variables(Variables.putValue("lowestAnswer", lowest).putValue("averageAnswer", average))
                .evaluate();

        assertThat(answer.getSingleResult().getEntryMap()).isEqualTo(Map.of("rating", rating));
    }

    @ParameterizedTest
    @CsvSource({
        "permanent, 0, 2",
        "fixed-term, 24, 2",
        "fixed-term, 23.9, 1",
        "fixed-term, 6.1, 1",
        "fixed-term, 6, 0",
        "rehire, 0, 0",
        "contractor, 12, 0",
        "intern, 12, 0",
        "temp, 12, 0",
        ", , 0",
    })
    void theTableSaysHowLongAProbationMayLast(String contract, Double months, int most) {
        var answer = decisions
                .evaluateDecisionTableByKey("determine-probation-limit")
                .variables(Variables.putValue("contract", contract).putValue("contractMonths", months))
                .evaluate();

        assertThat(answer.getSingleResult().getEntryMap()).isEqualTo(Map.of("mostMonths", most));
    }

    private void onItsDay(String element) {
        var due = jobs(element);
        assertThat(due).hasSize(1);
        assertThat(hire.isOfficeTime(due.get(0))).isTrue();
        clock.moveTo(due.get(0));
        settling.timer(number, element);
    }

    private List<Instant> jobs(String element) {
        return settling.timers(number, element);
    }

    private List<String> told(String reference) {
        return timeline.of(reference).stream()
                .map(entry -> entry.what() + (entry.detail() == null ? "" : ": " + entry.detail()))
                .toList();
    }

    private List<String> receivers(String key) {
        return outbox.ofReference(number).stream()
                .filter(mail -> mail.key().matches(".*-" + key + "-[a-z.0-9-]+")
                        && !mail.key().contains("-" + key + "-late")
                        && !mail.key().contains("-" + key + "-managers"))
                .map(mail -> mail.to().get(0).address())
                .toList();
    }
}
