package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.officeflow.onboarding.OnboardingOffice.person;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Value;
import org.officeflow.notification.Outbox;
import org.officeflow.notification.OutboxEntry;
import org.officeflow.onboarding.preboarding.Detail;
import org.officeflow.onboarding.preboarding.HandedInPapers;
import org.officeflow.onboarding.preboarding.Paper;
import org.officeflow.onboarding.preboarding.PreboardingDesk;
import org.officeflow.onboarding.preboarding.PreboardingState;
import org.officeflow.onboarding.preboarding.process.PreBoardingContract;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.tasklist.TaskDocuments;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreBoardingTest {

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private PreboardingDesk desk;

    @Autowired
    private OnboardingDesk onboardings;

    @Autowired
    private HandedInPapers papers;

    @Autowired
    private DeliveredPapers delivered;

    @Autowired
    private TaskDocuments documents;

    @Autowired
    private Outbox outbox;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

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
        assertThat(ModelCoverage.missing(hire.office.repository, PreBoardingContract.PROCESS))
                .isEmpty();
    }

    @Test
    void whatComesInByTheLinkIsCheckedAndCountsAsPapersOfTheContract() {
        var number = hire.announce();
        handIn(number, NewColleague.details());
        assertThat(desk.find(number).orElseThrow().state()).isEqualTo(PreboardingState.GIVEN);

        check(number, "check", "accepted");
        assertThat(hire.office.ends(number.value())).contains("EndEvent_DetailsAccepted");
        assertThat(desk.find(number).orElseThrow().details())
                .containsEntry(Detail.IBAN, "NL91ABNA0417164300")
                .containsEntry(Detail.CITY, "Maarssen");

        hire.sendContract(number);
        var task = hire.office.task(number.value(), EmploymentContractContract.RECORD_SIGNATURE);
        assertThat(hire.office.as("hr", () -> documents.of(task.getId())).orElseThrow())
                .extracting(document -> document.fileName())
                .containsExactly("passport.pdf", "tax.pdf");
        hire.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "signed",
                "signedOn",
                hire.today());
        assertThatThrownBy(() -> hire.complete(
                        number,
                        EmploymentContractContract.CHECK_IDENTITY,
                        "office",
                        "identityDocument",
                        "passport",
                        "papers",
                        List.of("identity-copy")))
                .as("what has been accepted is not asked again")
                .isInstanceOf(FormRefusal.class);
        hire.complete(number, EmploymentContractContract.CHECK_IDENTITY, "office", "identityDocument", "passport");
        hire.runSteps(number);
        assertThat(onboardings.onboarding(number).employee()).isNotNull();
    }

    @Test
    void papersThatNobodyAcceptedDoNotCount() {
        var number = hire.announce();
        handIn(number, NewColleague.details());
        hire.sendContract(number);
        hire.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "signed",
                "signedOn",
                hire.today());

        assertThatThrownBy(() -> hire.complete(
                        number, EmploymentContractContract.CHECK_IDENTITY, "office", "identityDocument", "passport"))
                .hasMessageContaining("copy of the identity document");
    }

    @Test
    void detailsAreSentBackWithASentenceAndANewLink() {
        var number = hire.announce();
        var first = token(number);
        handIn(number, NewColleague.details());
        assertThatThrownBy(() -> check(number, "check", "sent-back"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("corrected");

        check(number, "check", "sent-back", "because", "The account is somebody else's.");
        hire.runSteps(number);
        assertThat(link(number).text())
                .contains("correct this: The account is", "Verbeter dit alsjeblieft: The account is");
        var second = token(number);
        assertThat(second).isNotEqualTo(first);
        var again = new NewColleague(port);
        assertThat(again.open(first).statusCode()).isEqualTo(404);
        again.open(second);
        assertThat(again.page().body())
                .contains("The account is somebody else", "value=\"Planeetbaan 12\"", "passport.pdf");
        again.handIn(NewColleague.details("accountHolder", "Noor de Wit"));
        check(number, "check", "accepted");
        assertThat(desk.find(number).orElseThrow().details()).containsEntry(Detail.ACCOUNT_HOLDER, "Noor de Wit");
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndThenHumanResourcesAreTold() {
        var number = hire.announce();
        var link = desk.newestLink(number).orElseThrow();
        var token = token(number);
        var before = clock.instant();
        var times = desk.clock(number);
        assertThat(times.remindAt())
                .isBetween(calendar.plusWorkingDays(before, 5), calendar.plusWorkingDays(clock.instant(), 5));
        assertThat(times.expiresAt()).isEqualTo(times.lastCallAt().plus(Duration.ofDays(2)));
        clock.advance(Duration.ofDays(8));
        hire.timer(number, "BoundaryEvent_NotAnsweredSoon");
        clock.advance(Duration.ofDays(4));
        hire.timer(number, "BoundaryEvent_LinkExpiresSoon");
        assertThat(reminders(number)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.text())
                    .contains("we sent you a link", "stuurden we je een link")
                    .doesNotContain("#");
            assertThat(mail.to().get(0).address()).isEqualTo("Noor.de.Wit@home.example");
        });
        clock.moveTo(link.expiresAt());
        hire.timer(number, "BoundaryEvent_LinkExpired");
        assertThat(outbox.ofReference(number.value()))
                .filteredOn(mail -> mail.key().contains("-not-answered-"))
                .extracting(mail -> mail.to().get(0).address())
                .containsExactly("hr@lindehof.example");
        assertThat(hire.office.ends(number.value()))
                .contains("EndEvent_ColleagueReminded", "EndEvent_HumanResourcesTold");
        assertThat(outbox.ofReference(number + "/contract"))
                .as("a mail that has not left yet takes no link with it")
                .noneMatch(mail -> mail.text().contains(token));
        assertThat(hire.office.hasTask(number.value(), PreBoardingContract.FOLLOW_DETAILS))
                .isTrue();
    }

    @Test
    void nobodyIsRemindedOfALinkThatTheyHaveUsed() {
        var number = hire.announce();
        handIn(number, NewColleague.details());
        desk.remind(number);
        assertThat(reminders(number)).isEmpty();
    }

    @Test
    void humanResourcesAreNotToldOfALinkThatWasUsedOrRevoked() {
        var used = hire.announce();
        handIn(used, NewColleague.details());
        var revoked = hire.announce("people", List.of(person("Ole Brand")));
        desk.revoke(revoked);
        for (var number : List.of(used, revoked)) {
            desk.tellOfExpiry(number, Value.text(""));
            assertThat(outbox.ofReference(number.value()))
                    .noneMatch(mail -> mail.key().contains("-not-answered-"));
        }
    }

    @Test
    void nobodyOfHumanResourcesHandlesTheirOwnDetails() {
        var number = hire.announce();
        hire.employ(number);
        var employee = onboardings.onboarding(number).employee();
        var before = desk.find(number);

        assertThat(desk.mayAskAgain(number, "noor@new.example", employee)).startsWith("This is about you");
        assertThat(desk.enter(number, NewColleague.details(), employee)).startsWith("This is about you");
        assertThat(desk.renounce(number, employee)).startsWith("This is about you");
        assertThat(desk.accept(number, employee)).startsWith("This is about you");
        assertThat(desk.sendBack(number, "The street is missing.", employee)).startsWith("This is about you");
        assertThat(desk.find(number)).isEqualTo(before);
        assertThat(onboardings.onboarding(number).privateEmail()).isEqualTo("Noor.de.Wit@home.example");
    }

    @Test
    void whoeverGivesNoAccountHasNoPaperOfTheirBank() {
        var number = hire.announce(
                "contract", "contractor", "endsOn", hire.inWorkingDays(200).toString());
        assertThat(desk.enter(number, NewColleague.details(), new PersonId("hr")))
                .isNull();
        assertThat(delivered.of(number)).isEmpty();
    }

    @Test
    void humanResourcesSendANewLinkToAnotherAddress() {
        var number = hire.announce();
        var first = token(number);
        assertThatThrownBy(() -> follow(number, "wish", "link", "privateEmail", "noor at home"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("is not a mail address");

        follow(number, "wish", "link", "privateEmail", "noor@new.example");
        hire.runSteps(number);
        assertThat(link(number).to().get(0).address()).isEqualTo("noor@new.example");
        assertThat(new NewColleague(port).open(first).statusCode())
                .as("the earlier link is revoked")
                .isEqualTo(404);
        assertThat(outbox.ofReference(number + "/contract"))
                .filteredOn(mail -> mail.text().contains(first))
                .isEmpty();
    }

    @Test
    void withoutAnAddressHumanResourcesEnterTheDetails() {
        var number = hire.announce("people", List.of(Map.of("name", "Ole Brand", "jobTitle", "Planner")));
        assertThat(desk.newestLink(number)).isEmpty();
        assertThatThrownBy(() -> follow(number, "wish", "link"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("address");
        assertThatThrownBy(() -> follow(number, "wish", "entered", "iban", "NL00ABNA0417164300"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("Bank account (IBAN): This is no account number")
                .hasMessageContaining("Date of birth: This is needed");

        var details = new LinkedHashMap<String, Object>(NewColleague.details());
        details.put("wish", "entered");
        hire.office.complete("hr", number.value(), PreBoardingContract.FOLLOW_DETAILS, details);
        assertThat(hire.office.ends(number.value())).contains("EndEvent_DetailsEntered");
        assertThat(desk.find(number).orElseThrow().state()).isEqualTo(PreboardingState.ACCEPTED);
        assertThat(desk.find(number).orElseThrow().details()).containsEntry(Detail.DATE_OF_BIRTH, "1994-05-17");
    }

    @Test
    void whatHumanResourcesEnterClosesTheLink() {
        var number = hire.announce();
        var token = token(number);
        assertThat(desk.enter(number, NewColleague.details(), new PersonId("hr")))
                .isNull();
        assertThat(new NewColleague(port).open(token).statusCode()).isEqualTo(404);
    }

    @Test
    void humanResourcesDoWithout() {
        var number = hire.announce();
        var token = token(number);
        follow(number, "wish", "renounced");
        assertThat(hire.office.ends(number.value())).contains("EndEvent_DetailsRenounced");
        assertThat(new NewColleague(port).open(token).statusCode()).isEqualTo(404);
    }

    @Test
    void cancellingRevokesTheLink() {
        var number = hire.announce();
        var token = token(number);
        var browser = new NewColleague(port);
        browser.open(token);
        assertThat(browser.page().statusCode()).isEqualTo(200);
        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "cancel",
                "wishReason",
                "The position is gone.");
        hire.runSteps(number);

        assertThat(hire.office.ends(number.value())).contains("EndEvent_PreboardingClosed");
        assertThat(browser.page().statusCode()).isEqualTo(404);
        assertThat(desk.newestLink(number).orElseThrow().revokedAt()).isNotNull();
    }

    /** The new link waits for its turn: nobody listens, and the old one is still open. */
    @Test
    void whoeverArrivesWhileANewLinkIsOnItsWayCanDoNothingWithTheOldOne() {
        var number = hire.announce();
        var browser = new NewColleague(port);
        browser.open(token(number));
        var word = browser.word();
        hire.employ(number);
        hire.doEverything(number);
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        follow(number, "wish", "link");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");

        assertThat(desk.newestLink(number).orElseThrow().revokedAt()).isNull();
        assertThat(browser.fillIn(NewColleague.details(), "save", word).statusCode())
                .isEqualTo(404);
        desk.remind(number);
        assertThat(reminders(number)).isEmpty();

        hire.runSteps(number);
        assertThat(hire.office.ends(number.value())).contains("EndEvent_LinkNotNeeded");
        assertThat(desk.newestLink(number).orElseThrow().revokedAt()).isNotNull();
    }

    @Test
    void whoIsHereNeedsNoLink() {
        var number = hire.announce();
        var token = token(number);
        hire.employ(number);
        hire.doEverything(number);
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");

        assertThat(hire.office.ends(number.value())).contains("EndEvent_LinkRevoked");
        assertThat(hire.office.hasTask(number.value(), PreBoardingContract.FOLLOW_DETAILS))
                .isFalse();
        assertThat(new NewColleague(port).open(token).statusCode()).isEqualTo(404);
    }

    @Test
    void detailsThatAreSentBackAfterTheFirstDayNeedNoLinkAnyMore() {
        var number = hire.announce();
        handIn(number, NewColleague.details());
        hire.employ(number);
        hire.doEverything(number);
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        check(number, "check", "sent-back", "because", "The street is missing.");
        hire.runSteps(number);

        assertThat(hire.office.ends(number.value())).contains("EndEvent_LinkNotNeeded");
        assertThat(desk.newestLink(number).orElseThrow().usedAt()).isNotNull();
    }

    @Test
    void nobodyIsAskedForMoreThanTheirContractNeeds() {
        assertThat(Detail.of(ContractKind.CONTRACTOR)).doesNotContain(Detail.IBAN, Detail.DATE_OF_BIRTH);
        assertThat(Detail.of(ContractKind.PERMANENT)).contains(Detail.IBAN, Detail.DATE_OF_BIRTH);
        assertThat(Paper.of(ContractKind.CONTRACTOR)).containsExactly(Paper.ASSIGNMENT);
        assertThat(Paper.of(ContractKind.INTERN)).containsExactly(Paper.IDENTITY_COPY, Paper.INTERNSHIP_AGREEMENT);
        assertThat(Paper.of(ContractKind.PERMANENT))
                .containsExactly(Paper.IDENTITY_COPY, Paper.WAGE_TAX_STATEMENT, Paper.DIPLOMA);
    }

    @Test
    void theOfficeManagerReadsThatALinkWentOutAndHumanResourcesReadTheLink() {
        var number = hire.announce("people", List.of(person("Noor de Wit")));
        var token = token(number);
        var path = "/api/outbox?reference=" + number + "/contract";
        assertThat(OfficeClient.demo(port, "hr").get(path).body()).contains(token);
        assertThat(OfficeClient.demo(port, "office").get(path).body())
                .contains("Welcome: your details")
                .doesNotContain(token);
    }

    private void handIn(OnboardingNumber number, Map<String, String> details) {
        var browser = new NewColleague(port);
        assertThat(browser.open(token(number)).statusCode()).isEqualTo(303);
        assertThat(browser.upload("identity-copy", "passport.pdf", NewColleague.pdf(500))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.upload("wage-tax-statement", "tax.pdf", NewColleague.pdf(500))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.handIn(details).statusCode()).isEqualTo(303);
        assertThat(papers.missing(number)).containsExactly(Paper.DIPLOMA);
    }

    private String token(OnboardingNumber number) {
        var text = link(number).text();
        return text.substring(text.indexOf("/welcome#") + 9).split("\\s")[0];
    }

    private OutboxEntry link(OnboardingNumber number) {
        var mails = outbox.ofReference(number + "/contract").stream()
                .filter(mail -> mail.key().matches(".*-preboarding-link-[0-9]+"))
                .toList();
        return mails.get(mails.size() - 1);
    }

    private List<OutboxEntry> reminders(OnboardingNumber number) {
        return outbox.ofReference(number + "/contract").stream()
                .filter(mail -> mail.key().contains("-reminder-"))
                .toList();
    }

    private void check(OnboardingNumber number, Object... answers) {
        hire.complete(number, PreBoardingContract.CHECK_DETAILS, "hr", answers);
    }

    private void follow(OnboardingNumber number, Object... answers) {
        hire.complete(number, PreBoardingContract.FOLLOW_DETAILS, "hr", answers);
    }
}
