package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why something was decided about a person is found by few, wherever everybody looks; that it was decided is found by more. */
@OfficeTest
class ReasonsInConfidenceTest {

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private OnboardingDesk onboardings;

    @Autowired
    private ContractDesk contracts;

    @Autowired
    private Curious curious;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    void rememberWhatLiesThere() {
        leave.hire.rememberStock();
    }

    @AfterEach
    void asIfNothingHappened() {
        clock.reset();
        leave.forget();
    }

    @Test
    void whyALeavingMovedAndWasWithdrawnIsForHumanResourcesAndWhoeverAnnouncedIt() {
        var person = leave.onboarded();
        var number = leave.begin("manager", leave.notice(person, "leavingReason", "dismissal"));
        leave.wish(
                number,
                "hr",
                "move",
                "lastDay",
                leave.lastDay().plusDays(7).toString(),
                "wishReason",
                "They are in hospital.");

        var found = curious.look(port, number.value());
        assertThat(found.by("in hospital")).containsExactly("hr", "manager");
        assertThat(found.by("last day to"))
                .as("that it moved is no secret")
                .contains("office", "auditor", "manager", "it");

        leave.wish(number, "hr", "withdraw", "wishReason", "They could not pay the rent.");
        assertThat(curious.look(port, number.value()).by("pay the rent")).containsExactly("hr", "manager");
    }

    @Test
    void whoeverIsAboveButAnnouncedNothingDoesNotLearnWhySomebodyLeavesLater() {
        var number = leave.announce(leave.longHere());
        leave.wish(
                number,
                "hr",
                "move",
                "lastDay",
                leave.lastDay().plusDays(7).toString(),
                "wishReason",
                "They are in hospital.");

        assertThat(curious.look(port, number.value()).by("in hospital")).containsExactly("hr");
    }

    @Test
    void whyAFirstDayMovedOrNobodyComesIsForHumanResourcesTheManagerAndWhoeverSaidSo() {
        var number = leave.hire.announce("manager", "manager");
        leave.hire.sendContract(number);
        contracts.extended(number, "Their mother is ill.", new PersonId("office"));
        assertThat(onboardings.move(number, leave.hire.inWorkingDays(30), "They are in court.", new PersonId("hr")))
                .isNull();
        assertThat(onboardings.acceptShortNotice(number, "They need the money.", new PersonId("office")))
                .isNull();
        onboardings.cancel(number, CancelledBecause.OFFER_DECLINED, "They were refused a visa.", new PersonId("hr"));

        var found = curious.look(port, number.value());
        for (var planted : new String[] {"mother is ill", "need the money"}) {
            assertThat(found.by(planted)).as(planted).containsExactly("hr", "manager", "office");
        }
        for (var planted : new String[] {"in court", "refused a visa"}) {
            assertThat(found.by(planted)).as(planted).containsExactly("hr", "manager");
        }
        assertThat(found.by("declined")).as("that they declined is no secret").contains("auditor", "office");
    }

    @Test
    void whyThereIsHardlyAnyNoticeIsForHumanResourcesTheManagerAndWhoeverSaidSo() {
        var number = leave.hire.announce(
                "manager",
                "manager",
                "startsOn",
                leave.hire.inWorkingDays(8).toString(),
                "reason",
                "Their employer went bankrupt.");

        assertThat(curious.look(port, number.value()).by("went bankrupt"))
                .as("of all who look")
                .contains("hr", "manager")
                .doesNotContain("auditor", "it", "facilities", "employee", "finance");
    }
}
