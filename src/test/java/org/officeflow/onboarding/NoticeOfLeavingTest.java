package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.LeavingKind;
import org.officeflow.leaving.LeavingNotice;
import org.officeflow.leaving.LeavingNotice.AccessEnd;
import org.officeflow.leaving.LeavingReason;
import org.officeflow.leaving.NoticeResult;
import org.officeflow.leaving.OffboardingState;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.leaving.ReturnList;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may say that somebody leaves, and what is no notice. */
@OfficeTest
class NoticeOfLeavingTest {

    private static final PersonId HR = new PersonId("hr");
    private static final PersonId EMMA = new PersonId("employee");

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private LeavingDesk desk;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ReturnList list;

    @Autowired
    private ReturnDesk returns;

    @BeforeEach
    void rememberWhatLiesThere() {
        leave.hire.rememberStock();
    }

    @AfterEach
    void nobodyLeft() {
        clock.reset();
        leave.forget();
    }

    @Test
    void humanResourcesAndSuperiorsAnnounceNobodyAnnouncesThemselves() {
        assertThat(refused(notice(EMMA), "sales"))
                .containsExactly(
                        "Emma Visser does not report to you: human resources or their manager announce that they leave.");
        assertThat(refused(notice(EMMA), "employee").get(0)).startsWith("You cannot announce your own leaving");
        assertThat(refused(notice(HR), "hr").get(0)).startsWith("You cannot announce your own leaving");
        assertThat(desk.announce(notice(EMMA), new PersonId("sanne"))).isInstanceOf(NoticeResult.Accepted.class);
    }

    @Test
    void onlySomebodyWhoWorksHereLeavesAndOnlyOnce() {
        assertThat(refused(notice(new PersonId("nobody-here")), "hr"))
                .containsExactly("Nobody here has the login nobody-here.");
        assertThat(desk.announce(notice(EMMA), HR)).isInstanceOf(NoticeResult.Accepted.class);
        assertThat(refused(notice(EMMA), "manager").get(0)).startsWith("Emma Visser is leaving already: OF-");

        var gone = leave.longHere();
        var number = leave.announce(gone, "lastDay", leave.hire.today().toString());
        clock.moveTo(desk.leavesAt(number));
        desk.depart(number);
        assertThat(refused(notice(gone), "hr")).containsExactly("Karin Smeets does not work here.");
    }

    @Test
    void twoAtOnceMakeOneCase() {
        var results = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> desk.announce(notice(EMMA), HR)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(results).filteredOn(NoticeResult.Accepted.class::isInstance).hasSize(1);
    }

    @Test
    void theWorkGoesToSomebodyElseWhoWorksHere() {
        assertThat(refused(notice(EMMA, EMMA), "hr")).containsExactly("Nobody takes over their own work.");
        assertThat(refused(notice(EMMA, new PersonId("ghost")), "hr"))
                .containsExactly("ghost does not work here and cannot take over the work.");
    }

    @Test
    void aLastDayThatHasPassedIsForHumanResourcesWithAReason() {
        var yesterday = leave.hire.today().minusDays(1);

        assertThat(refused(notice(yesterday, new AccessEnd.WithLastDay(), "Left at once"), "manager")
                        .get(0))
                .contains("only human resources");
        assertThat(refused(notice(yesterday, new AccessEnd.WithLastDay(), null), "hr")
                        .get(0))
                .contains("say why");
        assertThat(desk.announce(notice(yesterday, new AccessEnd.WithLastDay(), "Left at once"), HR))
                .isInstanceOf(NoticeResult.Accepted.class);
    }

    @Test
    void accessesEndAtOnceOnlyWithHumanResourcesAndAReason() {
        var day = leave.hire.inWorkingDays(5);

        assertThat(refused(notice(day, new AccessEnd.AtOnce(), "Theft"), "manager")
                        .get(0))
                .startsWith("Only human resources");
        assertThat(refused(notice(day, new AccessEnd.AtOnce(), " "), "hr"))
                .containsExactly("Say why their accesses end at once.");
        var accepted = (NoticeResult.Accepted) desk.announce(notice(day, new AccessEnd.AtOnce(), "Theft"), HR);
        assertThat(accepted.offboarding().accessEndsAt()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void aMinuteLiesBetweenNowAndTheEndOfTheLastDay() {
        var day = leave.hire.inWorkingDays(5);

        assertThat(refused(notice(day, at(leave.hire.today().minusDays(2)), null), "hr")
                        .get(0))
                .startsWith("That minute has passed");
        assertThat(refused(notice(day, new AccessEnd.At(day.plusDays(1).atTime(0, 1)), null), "hr")
                        .get(0))
                .startsWith("Accesses end no later than the last day");
        assertThat(refused(notice(day, new AccessEnd.At(day.minusDays(1).atTime(12, 0)), null), "manager"))
                .containsExactly("Only human resources end accesses before the office closes on the last day.");
        assertThat(desk.announce(notice(day, new AccessEnd.At(day.atTime(23, 59)), null), HR))
                .isInstanceOf(NoticeResult.Accepted.class);
    }

    @Test
    void aLastDayIsNotBeforeTheFirstNorFarAway() {
        assertThat(refused(notice(LocalDate.of(2020, 1, 1), new AccessEnd.WithLastDay(), "Late"), "hr")
                        .get(0))
                .contains("is before their first");
        assertThat(refused(notice(leave.hire.today().plusYears(3), new AccessEnd.WithLastDay(), null), "hr")
                        .get(0))
                .contains("more than two years away");
    }

    @Test
    void theFormSaysEverythingThatIsWrongAndStartsNothing() {
        assertThatThrownBy(() -> leave.begin("hr", leave.notice(EMMA, "successor", "employee", "accessEnd", "at-once")))
                .hasMessageContaining("Nobody takes over their own work")
                .hasMessageContaining("Say why their accesses end at once");
        assertThatThrownBy(() -> leave.begin("hr", leave.notice(EMMA, "accessEnd", "at")))
                .hasMessageContaining("at what time");
        assertThatThrownBy(() -> leave.begin("employee", leave.notice(new PersonId("colleague"))))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void whoLeavesHasNoSayInTheirOwnCase() {
        var number = ((NoticeResult.Accepted) desk.announce(notice(HR), new PersonId("willem")))
                .offboarding()
                .number();
        var day = leave.hire.inWorkingDays(8);

        assertThat(desk.move(number, day, new AccessEnd.WithLastDay(), "Later", HR))
                .contains("about you");
        assertThat(desk.withdraw(number, "I stay", HR)).contains("about you");
        assertThat(desk.clear(number, HR)).contains("about you");
        assertThat(list.add(number, LeavingKind.RECORD, "A chair", "facilities", HR, "Mine"))
                .contains("about you");
        assertThat(list.add(number, LeavingKind.RECORD, "A chair", "facilities", new PersonId("office"), "His"))
                .contains("Only human resources");
        assertThat(desk.offboarding(number).state()).isEqualTo(OffboardingState.RUNNING);
        assertThat(returns.items(number)).isEmpty();
    }

    @Test
    void movesAndWithdrawalsNeedAReason() {
        var number = ((NoticeResult.Accepted) desk.announce(notice(EMMA), HR))
                .offboarding()
                .number();

        assertThat(desk.move(number, leave.hire.inWorkingDays(8), new AccessEnd.WithLastDay(), " ", HR))
                .isEqualTo("Say why.");
        assertThat(desk.withdraw(number, null, HR)).isEqualTo("Say why.");
    }

    private List<String> refused(LeavingNotice notice, String by) {
        return ((NoticeResult.Refused) desk.announce(notice, new PersonId(by))).reasons();
    }

    private static AccessEnd at(LocalDate day) {
        return new AccessEnd.At(day.atTime(12, 0));
    }

    private LeavingNotice notice(PersonId person) {
        return notice(person, null);
    }

    private LeavingNotice notice(PersonId person, @Nullable PersonId successor) {
        return new LeavingNotice(
                person,
                LeavingReason.RESIGNATION,
                leave.hire.inWorkingDays(5),
                new AccessEnd.WithLastDay(),
                successor,
                false,
                null);
    }

    private static LeavingNotice notice(LocalDate lastDay, AccessEnd end, @Nullable String late) {
        return new LeavingNotice(EMMA, LeavingReason.DISMISSAL, lastDay, end, null, false, late);
    }
}
