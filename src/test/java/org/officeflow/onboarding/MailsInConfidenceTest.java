package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.dossier.Cases;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.onboarding.checkin.process.CheckInContract;
import org.officeflow.onboarding.probation.process.ProbationContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mails about how somebody does or that they leave: whoever looks after the mails sees that they went, human resources what they say. */
@OfficeTest
class MailsInConfidenceTest {

    private static final String NAME = "Noor de Wit";

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private List<Cases> cases;

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
    void anEndOfAProbationIsProposedInConfidence() {
        var number = SettlingOffice.probation(settling.arrive());
        settling.complete(
                number,
                ProbationContract.DECIDE_ON_PROBATION,
                "manager",
                "probationDecision",
                "end",
                "leavesOn",
                leave.hire.today().plusDays(7).toString(),
                "decisionReason",
                "It does not fit.");
        leave.hire.runSteps(number);

        isInConfidence(number, "proposes an end within the probation of " + NAME);
    }

    @Test
    void aLowCheckInIsToldInConfidence() {
        var onboarding = settling.arrive();
        var number = SettlingOffice.checkIn(onboarding, 7);
        settling.timer(number, "IntermediateEvent_CheckInDay");
        settling.answer(number, settling.employee(onboarding), 1, 2, 1, 2, 1);
        leave.hire.runSteps(number);
        settling.timer(number, "BoundaryEvent_FollowUpDueSoon");
        leave.hire.runSteps(number);

        assertThat(leave.office.hasTask(number, CheckInContract.FOLLOW_UP_CHECK_IN))
                .isTrue();
        isInConfidence(number, "Something in the check-in of " + NAME + " is low");
    }

    @Test
    void thatSomebodyLeavesIsToldInConfidence() {
        var number = leave.announce(leave.onboarded()).value();

        isInConfidence(number, NAME + " leaves; ");
        var dossier = cases.stream()
                .filter(procedure -> procedure.owns(number))
                .map(procedure -> Curious.text(procedure.dossier(number, new PersonId("auditor"))))
                .toList();
        assertThat(dossier).singleElement().satisfies(text -> assertThat(text)
                .contains("A colleague leaves, " + number)
                .doesNotContain("What they were given comes back until then"));
    }

    private void isInConfidence(String reference, String said) {
        assertThat(mails("hr", reference))
                .anyMatch(mail -> mail.path("text").asText().contains(said));
        for (var keeper : List.of("office", "admin")) {
            assertThat(mails(keeper, reference)).as(keeper).isNotEmpty().allSatisfy(mail -> {
                assertThat(mail.path("subject").asText())
                        .doesNotContain(NAME)
                        .doesNotContainIgnoringCase("probation of");
                assertThat(mail.path("text").asText()).isEmpty();
            });
        }
    }

    private List<JsonNode> mails(String reader, String reference) {
        var answer = OfficeClient.demo(port, reader).get("/api/outbox?reference=" + reference);
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }
}
