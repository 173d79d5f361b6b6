package org.officeflow.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.document.Documents;
import org.officeflow.document.Upload;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.learning.Learning.TrainingStanding;
import org.officeflow.learning.process.LearningNews;
import org.officeflow.learning.process.MandatoryTrainingContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MandatoryTrainingTest {

    private static final PersonId FEMKE = new PersonId("finance");
    private static final String FOLLOW = MandatoryTrainingContract.FOLLOW_TRAINING;
    private static final String CHECK = MandatoryTrainingContract.CHECK_CERTIFICATE;

    private static final String FOR_EVER = "lifting,Lifting,,,,finance,,10,,,person,no";
    private static final String A_YEAR = "phishing,False mails,,,,finance,,10,12,30,person,no";
    private static final String WITH_CERTIFICATE = "first-aid,First aid,,,,%s,,10,24,60,person,yes";

    @Autowired
    private LearningOffice hall;

    @Autowired
    private TrainingDesk desk;

    @Autowired
    private Learning learning;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private LearningNews news;

    @Autowired
    private Documents documents;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nothingToLearn() {
        hall.policies();
        hall.trainings();
        hall.round();
    }

    @AfterEach
    void asBefore() {
        hall.forget();
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(ModelCoverage.missing(hall.office.repository, MandatoryTrainingContract.PROCESS))
                .isEmpty();
    }

    private DutyNumber asked(String training) {
        hall.trainings(training);
        hall.round();
        return hall.number("finance", training.substring(0, training.indexOf(',')));
    }

    private void follow(DutyNumber number, LocalDate on) {
        hall.complete(number, FOLLOW, "finance", "followedOn", on.toString());
    }

    private TrainingStanding standing() {
        assertThat(learning.of(FEMKE).trainings()).hasSize(1);
        return learning.of(FEMKE).trainings().get(0);
    }

    private void certificate(DutyNumber number) {
        hall.clock.advance(Duration.ofMinutes(5));
        assertThat(documents.upload(
                        number.value(),
                        "attachment",
                        "certificate.txt",
                        "Passed.".getBytes(StandardCharsets.UTF_8),
                        "finance"))
                .isInstanceOf(Upload.Accepted.class);
        hall.clock.advance(Duration.ofMinutes(5));
    }

    @Test
    void whatIsValidForEverIsFollowedOnce() {
        var number = asked(FOR_EVER);
        assertThat(hall.office.task(number.value(), FOLLOW).getAssignee()).isEqualTo("finance");
        assertThat(hall.mailed(number, "asked")).containsExactly("finance");
        assertThat(standing().state()).isEqualTo(TrainingState.OPEN);
        assertThat(standing().dueOn()).isEqualTo(hall.calendar.plusWorkingDays(hall.today(), 10));
        assertThat(hall.shown(number, FOLLOW, "finance").get("certificateNeeded"))
                .isEqualTo(false);

        follow(number, hall.today());

        assertThat(hall.office.ends(number.value()))
                .containsExactlyInAnyOrder("EndEvent_TrainingFollowed", "EndEvent_TrainingCompleted");
        assertThat(standing())
                .extracting(TrainingStanding::state, TrainingStanding::followedOn, TrainingStanding::validUntil)
                .containsExactly(TrainingState.VALID, hall.today(), null);
        hall.trainings(FOR_EVER, A_YEAR);
        hall.trainings(A_YEAR);
        hall.round();
        assertThat(hall.numbers("finance", "lifting")).hasSize(1);
        assertThat(learning.of(FEMKE).trainings())
                .as("what is valid for ever stays so")
                .extracting(TrainingStanding::training, TrainingStanding::state)
                .containsExactly(tuple("phishing", TrainingState.OPEN), tuple("lifting", TrainingState.VALID));
    }

    @Test
    void onlyADayCountsOnWhichItWasFollowedAndAfterWhichItIsStillValid() {
        var number = asked(A_YEAR);
        var today = hall.today();

        refused(number, today.plusDays(1), "is in the future");
        refused(number, today.minusYears(2).minusDays(1), "is more than two years ago");
        refused(number, today.minusMonths(12).minusDays(1), "was valid until");
        assertThat(desk.followed(number, today, new PersonId("anna")))
                .isEqualTo("Only they themselves can say that they followed it.");
        assertThat(standing().state()).isEqualTo(TrainingState.OPEN);

        follow(number, today.minusMonths(11));
        assertThat(standing().validUntil()).isEqualTo(today.minusMonths(11).plusMonths(12));
    }

    private void refused(DutyNumber number, LocalDate on, String because) {
        assertThatThrownBy(() -> follow(number, on))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining(because);
    }

    @Test
    void whoForgetsItIsRemindedThenTheirManagerIsToldThenHumanResources() {
        var number = asked(FOR_EVER);

        hall.timer(number, "BoundaryEvent_DueSoon");
        assertThat(hall.mailed(number, "reminder")).containsExactly("finance");
        hall.timer(number, "BoundaryEvent_OneDayLate");
        assertThat(hall.mailed(number, "late")).containsExactly("finance");
        assertThat(hall.mailed(number, "expired"))
                .as("what was never valid does not expire")
                .isEmpty();
        hall.timer(number, "BoundaryEvent_TwoDaysLate");
        assertThat(hall.mailed(number, "late-managers")).containsExactly("anna");
        hall.timer(number, "BoundaryEvent_ThreeDaysLate");
        assertThat(hall.mailed(number, "late-hr")).containsExactly("hr");
        assertThat(hall.office.ends(number.value()))
                .containsExactlyInAnyOrder(
                        "EndEvent_ResponsibleReminded",
                        "EndEvent_ResponsibleUrged",
                        "EndEvent_ManagerTold",
                        "EndEvent_HumanResourcesTold");
    }

    @Test
    void aCertificateIsCheckedBySomebodyElseAndMaySentBack() {
        var number = asked(WITH_CERTIFICATE.formatted("finance"));
        assertThat(hall.shown(number, FOLLOW, "finance").get("certificateNeeded"))
                .isEqualTo(true);
        refused(number, hall.today(), "under the tab Documents first");
        certificate(number);
        follow(number, hall.today());
        assertThat(standing().state()).as("it counts once it is checked").isEqualTo(TrainingState.OPEN);

        hall.timer(number, "BoundaryEvent_DueSoon");
        assertThat(hall.mailed(number, "reminder"))
                .as("whoever has the work now")
                .containsExactly("hr");
        assertThat(String.valueOf(hall.shown(number, CHECK, "hr").get("facts"))).contains("Femke Bakker");
        assertThat(desk.checked(number, true, null, FEMKE)).isEqualTo("Nobody checks their own certificate.");
        assertThatThrownBy(() -> hall.complete(number, CHECK, "hr", "verdict", "send-back"))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Say why it is sent back.");
        hall.complete(number, CHECK, "hr", "verdict", "send-back", "sentBackBecause", "The name is missing.");

        assertThat(String.valueOf(hall.shown(number, FOLLOW, "finance").get("facts")))
                .contains("The name is missing.");
        assertThat(hall.office.history.createHistoricVariableInstanceQuery().list().stream()
                        .map(variable -> String.valueOf(variable.getValue())))
                .as("why it was sent back is for the two of them")
                .doesNotContain("The name is missing.");
        refused(number, hall.today(), "under the tab Documents first");
        certificate(number);
        follow(number, hall.today());
        hall.complete(number, CHECK, "hr", "verdict", "in-order");

        assertThat(hall.office.ends(number.value())).contains("EndEvent_CertificateAccepted");
        assertThat(standing())
                .extracting(TrainingStanding::state, TrainingStanding::validUntil)
                .containsExactly(TrainingState.VALID, hall.today().plusMonths(24));
        assertThat(OfficeClient.demo(port, "auditor")
                        .get("/api/learning/trainings.csv")
                        .body())
                .contains("first-aid,First aid,finance,Femke Bakker,")
                .contains(",finance,hr," + number);
        assertThat(OfficeClient.demo(port, "manager")
                        .get("/api/learning/trainings.csv")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theCertificateOfWhoeverChecksThemIsCheckedByAnotherGroup() {
        hall.trainings(WITH_CERTIFICATE.formatted("hr"));
        hall.round();
        var number = hall.number("hr", "first-aid");
        certificate(number);
        hall.complete(number, FOLLOW, "hr", "followedOn", hall.today().toString());

        assertThat(desk.checkers(number)).isEqualTo("office");
        hall.complete(number, CHECK, "office", "verdict", "in-order");
        assertThat(desk.duty(number).checkedBy()).isEqualTo(new PersonId("office"));
    }

    @Test
    void aGroupRecordsWhoWasThereButNobodyThemselves() {
        hall.trainings("controls,Controls,,,,hr,,10,,,finance,yes", "drill,Fire drill,,,,finance,,10,,,finance,no");
        hall.round();
        var controls = hall.number("hr", "controls");
        assertThat(desk.recorder(controls).group()).isEqualTo("finance");
        assertThat(desk.followed(controls, hall.today(), new PersonId("hr")))
                .isEqualTo("This is about you: somebody else records it.");
        certificate(controls);
        hall.complete(controls, FOLLOW, "finance", "followedOn", hall.today().toString());
        assertThat(desk.checked(controls, true, null, FEMKE))
                .isEqualTo("You recorded this training: somebody else checks the certificate.");
        assertThat(desk.checkers(controls))
                .as("nobody else is in finance, and human resources are the person")
                .isEqualTo("office");

        var drill = hall.number("finance", "drill");
        assertThat(desk.recorder(drill).group()).isEqualTo("hr");
    }

    @Test
    void itIsAskedForAgainBeforeItExpiresAndOnceItHasExpiredEverybodyKnows() {
        var number = asked(A_YEAR);
        follow(number, hall.today());
        var until = hall.today().plusMonths(12);
        var asksOn = hall.calendar.plusWorkingDays(until.minusDays(30), 0);
        assertThat(hall.due(number, "IntermediateEvent_RenewalDue")).isEqualTo(hall.calendar.opensOn(asksOn));

        hall.clock.moveTo(hall.calendar.opensOn(asksOn));
        assertThat(standing().state()).isEqualTo(TrainingState.VALID);
        hall.timer(number, "IntermediateEvent_RenewalDue");
        assertThat(standing().state()).isEqualTo(TrainingState.DUE_SOON);
        assertThat(standing().dueOn()).isEqualTo(hall.calendar.lastWorkingDayBefore(until.plusDays(1)));
        assertThat(hall.mailed(number, "asked")).containsExactly("finance", "finance");
        refused(number, until.minusMonths(12), "and no longer");

        var late = hall.due(number, "BoundaryEvent_OneDayLate");
        hall.clock.moveTo(hall.calendar.closesOn(until));
        assertThat(standing().state()).isEqualTo(TrainingState.DUE_SOON);
        hall.clock.moveTo(late);
        assertThat(standing().state()).isEqualTo(TrainingState.EXPIRED);
        hall.timer(number, "BoundaryEvent_OneDayLate");
        assertThat(hall.mailed(number, "expired")).containsExactly("anna", "finance", "hr");
        assertThat(hall.office.ends(number.value())).contains("EndEvent_ExpiryTold");

        follow(number, hall.today());
        assertThat(standing())
                .extracting(TrainingStanding::state, TrainingStanding::validUntil)
                .containsExactly(TrainingState.VALID, hall.today().plusMonths(12));
        assertThat(hall.numbers("finance", "phishing")).hasSize(1);
    }

    @Test
    void itEndsWithThePersonTheTrainingOrTheWorkItIsFor() {
        var department = "desk,Desk,Marketing,,,,,10,12,30,person,no";
        hall.trainings(department);
        var noor = hall.expected("Noor de Wit", "Marketing");
        var kai = hall.expected("Kai Jong", "Marketing");
        hall.personnel.begin(noor, hall.today());
        hall.personnel.begin(kai, hall.today());
        hall.round();
        var leaves = hall.number(noor.value(), "desk");
        var moves = hall.number(kai.value(), "desk");
        var stays = hall.number("employee", "desk");
        hall.complete(stays, FOLLOW, "employee", "followedOn", hall.today().toString());

        hall.personnel.leave(noor);
        hall.personnel.change(kai, "Trainee", "Sales", new PersonId("anna"), "amsterdam");
        hall.round();
        assertThat(List.of(leaves, moves)).allSatisfy(number -> {
            assertThat(hall.office.ends(number.value())).containsExactly("EndEvent_TrainingDropped");
            assertThat(desk.duty(number).state(hall.today())).isEqualTo(TrainingState.ENDED);
        });
        assertThat(hall.office.isEnded(stays.value()))
                .as("it waits for its renewal")
                .isFalse();

        hall.trainings();
        hall.round();
        assertThat(hall.office.isEnded(stays.value())).isTrue();
        hall.trainings(department);
        hall.round();
        assertThat(hall.numbers("employee", "desk")).as("asked anew").hasSize(2);
    }

    @Test
    void whoeverFollowedItInAnOnboardingBeforeIsNeverAsked() {
        jdbc.update(
                """
                insert into onboardings (number, name, employee, job_title, department, cost_centre, workplace, contract, starts_on,
                    announced_by, announced_at, state)
                values ('ON-1999-00001', 'Femke', 'finance', 'Controller', 'Finance', '4000', 'office', 'permanent', now(), 'hr',
                    now(), 'settled')""");
        jdbc.update(
                """
                insert into onboarding_items (onboarding, position, branch, title, what, quantity, responsible, due_days, due_on,
                    on_day_one, state, done_by, done_at)
                values ('ON-1999-00001', 1, 'training', 'Follow it', 'phishing', 1, 'colleague', 1, now(), false, 'done', 'finance',
                    now())""");
        try {
            var number = asked(A_YEAR);

            assertThat(hall.office.hasTask(number.value(), FOLLOW)).isFalse();
            assertThat(hall.mailed(number, "asked")).isEmpty();
            assertThat(standing().state()).isEqualTo(TrainingState.VALID);
        } finally {
            jdbc.update("delete from onboarding_items where onboarding = 'ON-1999-00001'");
            jdbc.update("delete from onboardings where number = 'ON-1999-00001'");
        }
    }

    @Test
    void whatWasFollowedAsPartOfSomethingElseIsNotAskedForAnyMore() {
        hall.trainings(A_YEAR, WITH_CERTIFICATE.formatted("finance"));
        hall.round();
        var number = hall.number("finance", "phishing");

        assertThat(news.followed(FEMKE, "phishing", hall.today().plusDays(1), FEMKE))
                .isFalse();
        assertThat(news.followed(FEMKE, "first-aid", hall.today(), FEMKE))
                .as("a certificate is needed")
                .isFalse();
        assertThat(news.followed(new PersonId("hr"), "phishing", hall.today(), FEMKE))
                .isFalse();
        assertThat(news.followed(FEMKE, "phishing", hall.today(), FEMKE)).isTrue();

        assertThat(hall.office.hasTask(number.value(), FOLLOW)).isFalse();
        assertThat(desk.duty(number).validUntil()).isEqualTo(hall.today().plusMonths(12));
        assertThat(news.followed(FEMKE, "phishing", hall.today(), FEMKE))
                .as("it is valid already")
                .isFalse();
    }
}
