package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.document.Documents;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.LeavingPapers;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.leaving.process.EmployeeOffboardingContract;
import org.officeflow.notification.Mail;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.preboarding.Detail;
import org.officeflow.onboarding.preboarding.HandedInPapers;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.officeflow.onboarding.preboarding.process.PreBoardingContract;
import org.officeflow.onboarding.privacy.ErasureDesk;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.organisation.Personnel;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is erased when, what stays, and that nothing of a case that still runs goes. */
@OfficeTest
class ErasureTest {

    private static final String NAME = "Xanthe \"Xan\" Quispelzand";

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private OnboardingDesk onboardings;

    @Autowired
    private PreboardingDesk preboardings;

    @Autowired
    private HandedInPapers papers;

    @Autowired
    private ErasureDesk erasures;

    @Autowired
    private Documents documents;

    @Autowired
    private LeavingDesk leaving;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Personnel personnel;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void rememberWhatLiesThere() {
        hire.rememberStock();
    }

    @AfterEach
    void nobodyCame() {
        clock.reset();
        leave.forget();
    }

    @Test
    void whoDoesNotComeIsForgottenButForTheStub() {
        hire.emptyShelf("IT-300");
        var number = hire.announce(
                "people", List.of(Map.of("name", NAME, "jobTitle", "Planner", "privateEmail", "xanthe@home.example")));
        enterDetails(number);
        employ(number);
        documents.upload(number + "/contract", "attachment", "contract.pdf", pdf(), "hr");
        documents.upload(number.value(), "attachment", "Quispelzand.pdf", pdf(), "hr");
        cancel(number, "Quispelzand found something better.");
        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(placesThatSay("Quispelzand"))
                .contains("onboardings", "people", "timeline_entries", "purchase_requests");
        var before = timeline.of(number.value()).size();

        assertThat(erasures.eraseDue()).isZero();
        clock.advance(Duration.ofDays(28));
        assertThat(erasures.eraseDue()).as("on the last day it is still there").isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(erasures.eraseDue()).isEqualTo(7);

        for (var planted :
                List.of("Quispelzand", "xanthe@", "Planeetbaan", "NL91ABNA", "Zadelkruk", "1994-05-17", "Roodhart")) {
            assertThat(placesThatSay(planted)).as(planted).isEmpty();
        }
        assertThat(documents.ofReference(number + "/contract")).isEmpty();
        assertThat(documents.ofReference(number.value())).isEmpty();
        var stub = onboardings.onboarding(number);
        assertThat(stub.name()).isEqualTo("(erased, gewist)");
        assertThat(stub.state()).isEqualTo(OnboardingState.CANCELLED);
        assertThat(stub.startsOn()).isNotNull();
        assertThat(timeline.of(number.value())).hasSizeGreaterThan(before);
        assertThat(jdbc.queryForList(
                        "select data_class from erasures where onboarding = ? and rule like '%four weeks%'",
                        String.class, number.value()))
                .containsExactlyInAnyOrder("identity", "bank", "health", "contact", "contract", "talks", "name");
        var history = new Web(port)
                .login("cockpit", "hr", "officeflow-demo")
                .get("/camunda/api/cockpit/plugin/officeflow/default/cases/?words=Quispelzand");
        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(history.body()).doesNotContain(number.value());

        assertThat(erasures.eraseDue())
                .as("a second time there is nothing to erase")
                .isZero();
    }

    @Test
    void aCaseThatIsStillTakenBackIsNotErased() {
        var number = hire.announce();
        enterDetails(number);
        hire.doEverything(number);
        cancel(number, "The position is gone.");
        assertThat(hire.office.isEnded(number.value()))
                .as("somebody has to take something back")
                .isFalse();
        clock.advance(Duration.ofDays(60));
        assertThat(erasures.eraseDue()).isZero();
        assertThat(preboardings.find(number).orElseThrow().details()).isNotEmpty();
    }

    @Test
    void whoLeavesIsForgottenClassByClassAndTheNameStays() {
        var number = hire.announce();
        enterDetails(number);
        settle(number);
        documents.upload(number + "/contract", "identity-copy", "Paspoort.pdf", pdf(), "hr");
        documents.upload(number + "/contract", "health", "Kniebrace.pdf", pdf(), "hr");
        documents.upload(number + "/contract", "bank-details", "Bankpas.pdf", pdf(), "hr");
        documents.upload(SettlingOffice.probation(number) + "/managers", "attachment", "Kwelder.pdf", pdf(), "hr");
        documents.upload(SettlingOffice.checkIn(number, 30), "attachment", "Kwelder.pdf", pdf(), "hr");
        for (var about : List.of(SettlingOffice.probation(number), SettlingOffice.checkIn(number, 7))) {
            outbox.put(new Mail(about, about, List.of("hr@lindehof.example"), "A talk", "Kwelder was low."));
        }
        clock.advance(Duration.ofDays(400));
        assertThat(erasures.eraseDue()).as("who works here is not forgotten").isZero();
        var employee = onboardings.onboarding(number).employee();
        personnel.leave(employee);
        assertThat(erasures.eraseDue())
                .as("what they needed at their workplace")
                .isEqualTo(1);
        assertThat(preboardings.find(number).orElseThrow().details())
                .doesNotContainKey(Detail.NEEDS)
                .containsKeys(Detail.STREET, Detail.IBAN, Detail.DATE_OF_BIRTH);
        assertThat(said(number)).isPositive();
        assertThat(placesThatSay("Kniebrace")).isEmpty();
        assertThat(placesThatSay("Kwelder")).containsExactlyInAnyOrder("documents", "outbox_mails");
        clock.advance(Duration.ofDays(2 * 366));
        assertThat(erasures.eraseDue()).as("address, and what was said").isEqualTo(2);
        assertThat(said(number)).isZero();
        assertThat(placesThatSay("Kwelder")).isEmpty();
        assertThat(placesThatSay("Paspoort")).containsExactly("documents");
        assertThat(preboardings.find(number).orElseThrow().details())
                .containsOnlyKeys(Detail.IBAN, Detail.ACCOUNT_HOLDER, Detail.DATE_OF_BIRTH, Detail.WISHES);
        clock.advance(Duration.ofDays(4 * 366));
        assertThat(erasures.eraseDue()).as("papers about the identity").isEqualTo(1);
        assertThat(placesThatSay("Paspoort")).isEmpty();
        assertThat(placesThatSay("Bankpas")).containsExactly("documents");
        clock.advance(Duration.ofDays(2 * 366));
        assertThat(erasures.eraseDue()).as("bank account and contract").isEqualTo(2);
        assertThat(placesThatSay("Bankpas")).isEmpty();
        assertThat(preboardings.find(number).orElseThrow().details()).isEmpty();
        assertThat(papers.of(number)).isEmpty();
        clock.advance(Duration.ofDays(30 * 366));
        assertThat(erasures.eraseDue()).isZero();
        assertThat(onboardings.onboarding(number).name()).isEqualTo("Noor de Wit");
    }

    @Test
    void whyTheyLeftIsForgottenAlsoOfWhoWasNeverOnboardedHere() {
        var number = leaveWithSecrets();
        leave.handOver(number, leaving.offboarding(number).person());
        leave.settlePay(number);
        clock.moveTo(leaving.leavesAt(number));
        leave.everythingIsBack(number);
        leave.lastDayIsOver(number);
        leave.complete(number, EmployeeOffboardingContract.CONFIRM_CLEARANCE, "hr", "clearance", "cleared");
        assertThat(hire.office.isEnded(number.value())).isTrue();
        var lastDay = leaving.offboarding(number).lastDay();

        moveTo(lastDay.plusMonths(24));
        assertThat(erasures.eraseDue()).as("on the last day it is still there").isZero();
        moveTo(lastDay.plusMonths(24).plusDays(1));
        assertThat(erasures.eraseDue()).as("why, and what was said").isEqualTo(2);
        assertThat(placesThatSay("Zwartepoel")).as("final pay").containsExactly("documents");
        var one = leaving.offboarding(number);
        assertThat(one.reason()).isNull();
        assertThat(one.lastDay()).isEqualTo(lastDay);
        assertThat(timeline.of(number.value()))
                .extracting(entry -> entry.what())
                .contains("Erased why they left, with notes and papers of it");
        moveTo(lastDay.withMonth(12).withDayOfMonth(31).plusMonths(84).plusDays(1));
        assertThat(erasures.eraseDue()).as("papers of the final pay").isEqualTo(1);
        assertThat(placesThatSay("Zwartepoel")).isEmpty();
        assertThat(erasures.eraseDue()).isZero();
    }

    @Test
    void ofWhoeverStaysNothingIsKeptAboutLeaving() {
        var number = leaveWithSecrets();
        assertThat(placesThatSay("Zwartepoel"))
                .contains("offboarding_days", "exit_interviews", "timeline_entries", "documents", "leaving_items");
        leave.wish(number, "hr", "withdraw", "wishReason", "They sold Zwartepoel.");
        assertThat(hire.office.isEnded(number.value())).isTrue();

        clock.advance(Duration.ofDays(28));
        assertThat(erasures.eraseDue()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(erasures.eraseDue()).isEqualTo(3);
        assertThat(placesThatSay("Zwartepoel")).isEmpty();
    }

    /** Somebody who has long been here leaves, and the word is wherever somebody may write. */
    private OffboardingNumber leaveWithSecrets() {
        var number = leave.announce(
                leave.longHere(),
                "leavingReason",
                "dismissal",
                "accessEnd",
                "at-once",
                "lateReason",
                "Zwartepoel burnt.",
                "interview",
                true);
        leave.wish(
                number,
                "hr",
                "move",
                "lastDay",
                leave.lastDay().plusDays(7).toString(),
                "wishReason",
                "Zwartepoel is far.");
        leave.complete(
                number,
                EmployeeOffboardingContract.HOLD_INTERVIEW,
                "hr",
                "heldOn",
                hire.today().toString(),
                "notes",
                "Zwartepoel was home.");
        leave.wish(
                number,
                "hr",
                "add-item",
                "itemTitle",
                "The key",
                "itemKind",
                "equipment",
                "itemResponsible",
                "office",
                "wishReason",
                "It opens Zwartepoel.");
        leave.runEverything();
        for (var papers : LeavingPapers.values()) {
            documents.upload(papers.reference(number.value()), "attachment", "Zwartepoel.pdf", pdf(), "hr");
        }
        documents.upload(number.value(), "attachment", "Zwartepoel.pdf", pdf(), "hr");
        return number;
    }

    private void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void aCaseThatCannotBeErasedKeepsNoOtherWaiting() {
        var faulty = hire.announce();
        enterDetails(faulty);
        employ(faulty);
        var other = hire.announce("people", List.of(OnboardingOffice.person("Gerrit Bakker")));
        cancel(faulty, "The position is gone.");
        cancel(other, "The position is gone.");
        hire.doEverything(faulty);
        var employee = onboardings.onboarding(faulty).employee();
        jdbc.update("update people set active = true, expected = false where id = ?", employee.value());
        clock.advance(Duration.ofDays(29));

        assertThat(erasures.eraseDue()).isEqualTo(7);
        assertThat(onboardings.onboarding(other).name()).isEqualTo("(erased, gewist)");
        assertThat(onboardings.onboarding(faulty).name()).isEqualTo("Noor de Wit");
    }

    @Test
    void whileAnotherNodeErasesThisOneDoesNot() throws SQLException {
        var number = hire.announce();
        enterDetails(number);
        cancel(number, "The position is gone.");
        clock.advance(Duration.ofDays(29));
        try (var other = database.getConnection();
                var lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('erasures'))");
            assertThat(erasures.eraseDue()).isZero();
            lock.execute("select pg_advisory_unlock(hashtext('erasures'))");
        }
        assertThat(erasures.eraseDue()).isEqualTo(7);
    }

    /** Words of theirs that are kept. */
    private int said(OnboardingNumber number) {
        return jdbc.queryForObject(
                "select count(*) from check_ins where onboarding = ? and num_nonnulls(role_clear, words, agreed) > 0",
                Integer.class,
                number.value());
    }

    private void enterDetails(OnboardingNumber number) {
        var details = new LinkedHashMap<String, Object>(NewColleague.details());
        details.put("wish", "entered");
        hire.office.complete("hr", number.value(), PreBoardingContract.FOLLOW_DETAILS, details);
    }

    /** The account was entered with the details, so that only the other papers are asked. */
    private void employ(OnboardingNumber number) {
        hire.sendContract(number);
        hire.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "signed",
                "signedOn",
                hire.today());
        hire.complete(
                number,
                EmploymentContractContract.CHECK_IDENTITY,
                "office",
                "identityDocument",
                "passport",
                "papers",
                List.of("identity-copy", "wage-tax-statement"));
        hire.runSteps(number);
    }

    private void settle(OnboardingNumber number) {
        employ(number);
        hire.doEverything(number);
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        hire.doEverything(number);
        settling.settle(number);
        assertThat(hire.office.isEnded(number.value())).isTrue();
    }

    private void cancel(OnboardingNumber number, String reason) {
        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "cancel",
                "wishReason",
                reason);
        hire.runSteps(number);
    }

    private static byte[] pdf() {
        return "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8);
    }

    /** Every table of the database, the engine's too, that holds these words anywhere. */
    private List<String> placesThatSay(String words) {
        var places = new ArrayList<String>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                        String.class)
                .forEach(table -> {
                    var rows = jdbc.queryForObject(
                            "select count(*) from \"" + table + "\" each where each::text ilike ?",
                            Integer.class,
                            "%" + words + "%");
                    if (rows != null && rows > 0) {
                        places.add(table);
                    }
                });
        return places;
    }
}
