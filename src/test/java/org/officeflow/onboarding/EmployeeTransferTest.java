package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.AccessKey;
import org.officeflow.dossier.Cases;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.inventory.Stock;
import org.officeflow.language.Language;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.LeavingItem;
import org.officeflow.leaving.LeavingItemState;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.leaving.ReturnList;
import org.officeflow.leaving.process.ReturnItemContract;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.privacy.DataClass;
import org.officeflow.onboarding.privacy.PrivateData;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.Personnel;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.officeflow.transfer.TransferDeciders;
import org.officeflow.transfer.TransferDesk;
import org.officeflow.transfer.TransferEffect;
import org.officeflow.transfer.TransferEffect.Correction;
import org.officeflow.transfer.TransferLine.Difference;
import org.officeflow.transfer.TransferNumber;
import org.officeflow.transfer.TransferPlan;
import org.officeflow.transfer.TransferPlan.Verdict;
import org.officeflow.transfer.TransferReports;
import org.officeflow.transfer.TransferRestoring;
import org.officeflow.transfer.TransferState;
import org.officeflow.transfer.process.EmployeeTransferContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmployeeTransferTest {

    private static final String CRM = "Open the customer files";

    private static final String POSTINGS = "Open the accounting system";

    private static final String BACK_CRM = "Close the customer files for them";

    private static final String PHONE = "Hand out the phone";

    private static final String LAPTOP = "Hand out the laptop";

    private static final String PAYROLL = "Change payroll and cost centre";

    private static final String DOOR = "Side door";

    @Autowired
    private TransferOffice move;

    @Autowired
    private TransferDesk desk;

    @Autowired
    private TransferPlan plan;

    @Autowired
    private TransferEffect effect;

    @Autowired
    private TransferRestoring restoring;

    @Autowired
    private TransferDeciders deciders;

    @Autowired
    @Qualifier("transferCases")
    private Cases cases;

    @Autowired
    private ReturnList list;

    @Autowired
    private ItemDesk itemDesk;

    @Autowired
    private Personnel personnel;

    @Autowired
    private List<PrivateData> privateData;

    @Autowired
    private LeavingDesk leaving;

    @Autowired
    private ReturnDesk returns;

    @Autowired
    private IssuedItems issued;

    @Autowired
    private AccessDesk accesses;

    @Autowired
    private TestDoor door;

    @Autowired
    private Stock stock;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void rememberWhatLiesThere() {
        move.leave.hire.rememberStock();
        move.stockUp("IT-350");
    }

    @AfterEach
    void nobodyMoved() {
        clock.reset();
        move.forget();
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(ModelCoverage.missing(move.leave.office.repository, EmployeeTransferContract.PROCESS))
                .isEmpty();
    }

    @Test
    void fromTheWishToTheLastKey() {
        var person = move.onboarded();
        var number = move.announce(person);
        assertThat(open(number.value()))
                .containsExactlyInAnyOrder(EmployeeTransferContract.AGREE, EmployeeTransferContract.FOLLOW);
        assertThat(move.leave
                        .office
                        .task(number.value(), EmployeeTransferContract.FOLLOW)
                        .getPriority())
                .as("stands in the list of running cases")
                .isZero();
        move.agree(number, "manager");

        assertThat(move.lines(number, Difference.GRANT)).containsExactly(POSTINGS);
        assertThat(move.lines(number, Difference.REVOKE)).containsExactly(CRM);
        assertThat(move.lines(number, Difference.KEEP))
                .contains("Hand out the laptop", "Open account and mailbox", "Prepare the desk");
        move.confirm(number, Map.of());
        assertThat(desk.transfer(number).state()).isEqualTo(TransferState.CONFIRMED);
        move.done(number, "Change payroll and cost centre");
        assertThat(organisation.get(person).department()).isEqualTo("Marketing");

        move.dayHasCome(number);
        var moved = organisation.get(person);
        assertThat(moved.department()).isEqualTo("Finance");
        assertThat(moved.jobTitle()).isEqualTo("Bookkeeper");
        assertThat(moved.manager()).isEqualTo(new PersonId("finance"));
        assertThat(desk.transfer(number).state()).isEqualTo(TransferState.IN_EFFECT);
        move.done(number, POSTINGS);
        move.back(number, BACK_CRM);

        assertThat(move.leave.office.isEnded(number.value())).isTrue();
        assertThat(move.leave.office.ends(number.value()))
                .contains("EndEvent_TransferCarriedOut", "EndEvent_TakenBack");
        assertThat(desk.transfer(number).state()).isEqualTo(TransferState.CARRIED_OUT);
        assertThat(held(person)).contains("mail", "erp-postings").doesNotContain("crm");
    }

    @Test
    void whoeverIsAskedMayRefuse() {
        var person = move.onboarded();
        var number = move.announce(person);

        assertThatThrownBy(
                        () -> move.complete(number, EmployeeTransferContract.AGREE, "finance", "agreement", "refused"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("Say why");
        move.complete(
                number,
                EmployeeTransferContract.AGREE,
                "finance",
                "agreement",
                "refused",
                "agreementReason",
                "There is no budget for it.");

        assertThat(move.leave.office.ends(number.value())).contains("EndEvent_TransferRefused");
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
        assertThat(desk.transfer(number).state()).isEqualTo(TransferState.REFUSED);
        assertThat(mails(number, "transfer-refused"))
                .contains("hr", "manager", "finance")
                .doesNotContain(person.value());
        assertThat(move.announce(person).value())
                .as("they may be transferred another time")
                .isNotEmpty();
    }

    @Test
    void nobodyAgreesToWhatTheyAnnouncedOrToTheirOwn() {
        var person = move.onboarded();
        var number = move.begin("manager", move.wish(person));
        var task = move.leave.office.task(number.value(), EmployeeTransferContract.AGREE);
        assertThat(move.leave.hire.offeredTo(task)).containsExactly("finance");

        assertThat(desk.agree(number, new PersonId("manager"))).contains("You announced this");
        assertThat(desk.agree(number, person)).contains("about you");
        assertThat(desk.agree(number, new PersonId("hr"))).contains("present or the new manager");
        assertThat(desk.agree(number, new PersonId("finance"))).isNull();
        assertThat(desk.agree(number, new PersonId("finance"))).contains("decided already");
    }

    @Test
    void aPromotionInTheTeamIsAgreedOnByHumanResources() {
        var person = move.onboarded();
        var number = move.begin(
                "manager",
                move.wish(
                        person,
                        "transferKind",
                        "promotion",
                        "department",
                        "",
                        "manager",
                        "",
                        "jobTitle",
                        "Senior Planner"));
        var task = move.leave.office.task(number.value(), EmployeeTransferContract.AGREE);
        assertThat(move.leave.hire.offeredTo(task)).containsExactly("hr");
        move.agree(number, "hr");

        assertThat(move.lines(number, Difference.GRANT)).isEmpty();
        assertThat(move.lines(number, Difference.REVOKE)).isEmpty();
        move.confirm(number, Map.of());
        assertThat(items(number)).as("payroll books them as before").isEmpty();
        move.dayHasCome(number);
        assertThat(organisation.get(person).jobTitle()).isEqualTo("Senior Planner");
        assertThat(organisation.get(person).manager()).isEqualTo(new PersonId("manager"));
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
    }

    @Test
    void humanResourcesDoNotDecideAboutThemselves() {
        var person = move.onboarded();
        move.leave.hire.join(person.value(), Group.HR);
        var number = move.announce(person);
        move.agree(number, "manager");

        var task = move.leave.office.task(number.value(), EmployeeTransferContract.CONFIRM);
        assertThat(move.leave.hire.offeredTo(task)).containsExactly("hr");
        assertThat(plan.confirm(number, List.of(), new TransferReports.Wish(false, null), person))
                .singleElement()
                .asString()
                .contains("about you");
        assertThat(plan.confirm(number, List.of(), new TransferReports.Wish(false, null), new PersonId("manager")))
                .singleElement()
                .asString()
                .contains("Only human resources");
        assertThat(desk.withdraw(number, "No.", person)).contains("about you");
        assertThat(desk.withdraw(number, "No.", new PersonId("it"))).contains("whoever announced it");
    }

    @Test
    void whoeverIsAskedIsReminded() {
        var person = move.onboarded();
        var number = move.announce(person);
        move.leave.office.runJob(number.value(), "BoundaryEvent_AgreementLate");
        assertThat(mails(number, "transfer-agreement-reminder")).containsExactlyInAnyOrder("manager", "finance");
        move.agree(number, "finance");
        move.leave.office.runJob(number.value(), "BoundaryEvent_ConfirmationLate");
        assertThat(mails(number, "transfer-confirmation-reminder")).containsExactly("hr");
        assertThat(open(number.value())).contains(EmployeeTransferContract.CONFIRM);
    }

    @Test
    void whatIsBeyondThePackageIsForHumanResourcesToSay() {
        var person = move.onboarded();
        move.leave.letIn(person);
        var number = move.announce(person);
        move.agree(number, "manager");
        assertThat(move.lines(number, Difference.BEYOND)).containsExactly(DOOR);

        assertThatThrownBy(() -> move.confirm(number, Map.of()))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("whether they keep this or hand it in: " + DOOR);
        assertThatThrownBy(() -> move.confirm(number, Map.of(DOOR, List.of("grant"))))
                .hasMessageContaining("They have this already");
        assertThatThrownBy(() -> move.confirm(number, Map.of(DOOR, List.of("keep"), POSTINGS, List.of("keep"))))
                .hasMessageContaining("They do not have this yet");
        move.confirm(number, Map.of(DOOR, List.of("keep")));
        move.dayHasCome(number);
        move.doEverything(number);
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
        assertThat(door.letIn).contains(person.value());
    }

    @Test
    void nobodyGetsWhatConflictsWithWhatTheyKeep() {
        var person = move.onboarded();
        assertThat(accesses.givenByHand("by-hand/1", person, new AccessKey("erp-approvals"), new PersonId("it")))
                .isEmpty();
        var number = move.announce(person);
        move.agree(number, "manager");
        var approvals = "ERP: approving postings";

        assertThatThrownBy(() -> move.confirm(number, Map.of(approvals, List.of("keep"))))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining(approvals)
                .hasMessageContaining("ERP: entering postings");
        var later = desk.transfer(number).effectiveOn().plusDays(1).toString();
        assertThatThrownBy(() -> move.confirm(number, Map.of(approvals, List.of("revoke", later))))
                .hasMessageContaining("ERP: entering postings");
        move.confirm(number, Map.of(approvals, List.of("revoke")));
        assertThat(desk.transfer(number).state()).isEqualTo(TransferState.CONFIRMED);
    }

    @Test
    void anOldAccessStaysThirtyDaysAtMost() {
        var person = move.onboarded();
        move.leave.letIn(person);
        var number = move.announce(person);
        move.agree(number, "manager");
        var effective = desk.transfer(number).effectiveOn();

        assertThatThrownBy(() -> move.confirm(
                        number,
                        Map.of(DOOR, List.of("revoke", effective.plusDays(31).toString()))))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("at most 30 days");
        assertThatThrownBy(() -> move.confirm(
                        number,
                        Map.of(
                                DOOR,
                                List.of(
                                        "revoke",
                                        move.leave.hire.today().minusDays(1).toString()))))
                .hasMessageContaining("that day has passed");
        move.confirm(
                number, Map.of(DOOR, List.of("revoke", effective.plusDays(30).toString())));
        move.dayHasCome(number);
        move.doEverything(number);
        assertThat(door.letIn).as("handing work over").contains(person.value());

        var item = returned(number, DOOR);
        clock.moveTo(returns.endsAt(item));
        move.leave.office.runJob(number.value(), "IntermediateEvent_AccessEnds");
        move.runSteps(number);
        assertThat(door.letIn).doesNotContain(person.value());
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
    }

    @Test
    void theDayMovesWithEverythingThatWaitsForIt() {
        var person = move.onboarded();
        move.leave.letIn(person);
        var number = move.announce(person, "department", "Sales", "manager", "sales");
        move.agree(number, "sales");
        move.confirm(number, Map.of(DOOR, List.of("revoke")));
        var before = desk.transfer(number).effectiveOn();
        var due = move.leave.hire.item(number.given(), PHONE).dueOn();
        var to = move.leave.hire.inWorkingDays(30);

        assertThatThrownBy(() -> move.wish(number, "hr", "move"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("on which day");
        assertThatThrownBy(() -> move.wish(number, "hr", "move", "effectiveOn", before.toString()))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> move.wish(
                        number,
                        "hr",
                        "move",
                        "effectiveOn",
                        move.leave.hire.today().minusDays(1).toString()))
                .hasMessageContaining("has passed");
        move.wish(number, "hr", "move", "effectiveOn", to.toString());

        assertThat(desk.transfer(number).effectiveOn()).isEqualTo(to);
        assertThat(move.leave.hire.item(number.given(), PHONE).dueOn()).isAfter(due);
        assertThat(returned(number, DOOR).dueOn()).isEqualTo(to);
        assertThat(job(number, "IntermediateEvent_EffectiveDay")).isEqualTo(desk.effectiveAt(number));
        assertThat(job(number, "IntermediateEvent_AccessEnds")).isEqualTo(returns.endsAt(returned(number, DOOR)));
        assertThat(returns.endsAt(returned(number, DOOR)))
                .as("before they begin with the new work")
                .isBefore(desk.effectiveAt(number));
        assertThat(mails(number, "transfer-moved")).contains(person.value(), "manager", "sales", "hr");
    }

    @Test
    void withdrawnBeforeAnybodyAgreed() {
        var person = move.onboarded();
        var number = move.announce(person);
        move.wish(number, "hr", "withdraw");

        assertThat(move.leave.office.ends(number.value()))
                .contains("EndEvent_TransferWithdrawn", "EndEvent_WithdrawalPassedOn");
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
        assertThat(desk.transfer(number).state()).isEqualTo(TransferState.WITHDRAWN);
        assertThat(mails(number, "transfer-withdrawn"))
                .doesNotContain(person.value())
                .contains("manager");
    }

    @Test
    void withdrawnWithEverythingTakenBackAndGivenAgain() {
        var phone = new ItemId("IT-350");
        var person = move.onboarded();
        move.leave.letIn(person);
        var phones = stock.available(phone);
        var number = move.announce(person, "department", "Sales", "manager", "sales");
        move.agree(number, "manager");
        move.confirm(
                number,
                Map.of(
                        DOOR, List.of("revoke", move.leave.hire.today().toString()),
                        LAPTOP, List.of("revoke")));
        move.done(number, PHONE);
        move.leave.office.runJob(number.value(), "IntermediateEvent_AccessEnds");
        move.runSteps(number);
        move.back(number, "Fetch the laptop");
        assertThat(stock.available(phone)).isEqualTo(phones - 1);
        assertThat(door.letIn).doesNotContain(person.value());

        move.wish(number, "hr", "withdraw");
        assertThat(desk.withdraw(number, "Once more.", new PersonId("hr"))).contains("is over");
        assertThat(move.leave.office.hasTask(number.value(), ReturnItemContract.CHECK_RETURN))
                .isFalse();
        move.leave.hire.undone(number.given(), PHONE, "it");
        move.runSteps(number);
        assertThat(stock.available(phone)).isEqualTo(phones);
        assertThat(door.letIn).as("given again by the connected system").contains(person.value());
        assertThat(organisation.get(person).department()).isEqualTo("Marketing");

        assertThat(restoring.missing(number))
                .extracting(line -> line.thing().title())
                .containsExactly(LAPTOP);
        assertThat(restoring.givenByHand(number, null, person)).contains("about you");
        assertThat(restoring.givenByHand(number, null, new PersonId("manager"))).contains("whoever announced it");
        move.complete(number, EmployeeTransferContract.GIVE_BACK, "hr", "note", "Ingrid has handed it out.");
        assertThat(restoring.missing(number)).isEmpty();
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
        assertThat(move.leave.office.ends(number.value()))
                .contains("EndEvent_WaitingStopped", "EndEvent_TransferWithdrawn");
        assertThat(issued.of(person))
                .extracting(OnboardingItem::title)
                .contains(LAPTOP)
                .doesNotContain(PHONE);
        assertThat(stock.isHandedOut(reference(person, LAPTOP))).isTrue();
    }

    @Test
    void whatIsStillAwaitedIsKeptAfterAWithdrawal() {
        var person = move.onboarded();
        var number = move.confirmed(person);
        assertThat(move.leave.office.hasTask(number.value(), ReturnItemContract.CHECK_RETURN))
                .isTrue();
        move.wish(number, "hr", "withdraw");

        assertThat(returned(number, BACK_CRM).state()).isEqualTo(LeavingItemState.KEPT);
        assertThat(move.leave.office.ends(number.value())).contains("EndEvent_ReturnsStopped");
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
        assertThat(held(person)).contains("crm");
        assertThat(mails(number, "transfer-withdrawn")).contains(person.value());
    }

    @Test
    void aChangeThatIsRefusedOnItsDayIsCorrected() {
        var person = move.onboarded();
        var number = move.confirmed(person);
        closed("Finance", () -> move.dayHasCome(number));

        assertThat(open(number.value())).contains(EmployeeTransferContract.SETTLE_REFUSED);
        assertThat(desk.transfer(number).state()).isEqualTo(TransferState.CONFIRMED);
        assertThat(desk.transfer(number).obstacle()).contains("Finance");
        assertThat(organisation.get(person).department()).isEqualTo("Marketing");
        assertThat(mails(number, "transfer-not-recorded")).containsExactly("hr");
        assertThat(effect.correct(number, new Correction(null, "Nowhere", null, null), new PersonId("hr")))
                .contains("There is no department Nowhere");
        assertThat(effect.correct(number, new Correction(null, null, null, null), new PersonId("manager")))
                .contains("Human resources");
        move.complete(
                number,
                EmployeeTransferContract.SETTLE_REFUSED,
                "hr",
                "refusalDecision",
                "again",
                "department",
                "Management");

        assertThat(organisation.get(person).department()).isEqualTo("Management");
        assertThat(desk.transfer(number).obstacle()).isNull();
        move.doEverything(number);
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
    }

    @Test
    void aChangeThatIsRefusedOnItsDayIsWithdrawn() {
        var person = move.onboarded();
        var number = move.confirmed(person);
        closed("Finance", () -> move.dayHasCome(number));
        assertThatThrownBy(() -> move.complete(
                        number, EmployeeTransferContract.SETTLE_REFUSED, "hr", "refusalDecision", "withdraw"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("Say why");
        move.leave.hire.unclaim(number.given(), EmployeeTransferContract.SETTLE_REFUSED);
        move.complete(
                number,
                EmployeeTransferContract.SETTLE_REFUSED,
                "hr",
                "refusalDecision",
                "withdraw",
                "refusalReason",
                "Finance is closed.");

        assertThat(move.leave.office.ends(number.value()))
                .contains("EndEvent_ChangeWithdrawn", "EndEvent_TransferWithdrawn");
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
    }

    @Test
    void whoeverFollowsWithdrawsWhatWasRefused() {
        var person = move.onboarded();
        var number = move.confirmed(person);
        closed("Finance", () -> move.dayHasCome(number));
        move.wish(number, "hr", "withdraw");
        assertThat(move.leave.office.ends(number.value()))
                .contains("EndEvent_SettlingStopped", "EndEvent_TransferWithdrawn");
    }

    @Test
    void withdrawnAtTheLastMoment() {
        var person = move.onboarded();
        var number = move.confirmed(person);
        move.leave.office.runJob(number.value(), "IntermediateEvent_EffectiveDay");
        move.wish(number, "hr", "withdraw");

        assertThat(move.leave.office.ends(number.value()))
                .contains("EndEvent_ChangeStopped", "EndEvent_TransferWithdrawn");
        assertThat(organisation.get(person).department()).isEqualTo("Marketing");
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
    }

    @Test
    void afterTheDayItIsNotWithdrawnAnyMore() {
        var person = move.onboarded();
        var number = move.confirmed(person);
        move.dayHasCome(number);
        assertThatThrownBy(() -> move.wish(number, "hr", "withdraw"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("announce a transfer back");
        assertThat(desk.move(number, move.leave.hire.inWorkingDays(40), "Later.", new PersonId("hr")))
                .contains("announce a transfer back");
    }

    @Test
    void whoeverWasTransferredTwiceHasWhatTheLastWorkNeeds() {
        var person = move.onboarded();
        var there = move.confirmed(person);
        move.dayHasCome(there);
        move.doEverything(there);
        assertThat(move.leave.office.isEnded(there.value())).isTrue();

        var back =
                move.announce(person, "department", "Marketing", "manager", "manager", "jobTitle", "Campaign Planner");
        move.agree(back, "finance");
        assertThat(move.lines(back, Difference.GRANT)).containsExactly(CRM);
        assertThat(move.lines(back, Difference.REVOKE)).containsExactly(POSTINGS);
        assertThat(move.line(back, POSTINGS).source()).startsWith(there.value());
        move.confirm(back, Map.of());
        move.dayHasCome(back);
        move.doEverything(back);
        assertThat(held(person)).contains("crm", "mail").doesNotContain("erp-postings");
    }

    @Test
    void whoWasHereBeforeAnythingWasWrittenDownIsAskedAboutEverything() {
        var person = move.leave.longHere();
        var number = move.announce(person);
        move.agree(number, "manager");
        assertThat(move.lines(number, Difference.GRANT))
                .contains(LAPTOP, POSTINGS, "Prepare the desk")
                .doesNotContain("Book the introduction day", "Enter in payroll", "Tell the team who comes");
        var omitted = new HashMap<String, List<String>>();
        move.lines(number, Difference.GRANT).forEach(title -> omitted.put(title, List.of("omit")));
        omitted.remove(POSTINGS);
        move.confirm(number, omitted);
        assertThat(items(number)).extracting(OnboardingItem::title).containsExactly(PAYROLL, POSTINGS);
    }

    @Test
    void anotherPlaceHasAnotherDesk() {
        var person = move.onboarded();
        var number = move.announce(person, "department", "", "manager", "", "jobTitle", "", "site", "berlin");
        move.agree(number, "manager");
        assertThat(move.lines(number, Difference.GRANT)).contains("Prepare the desk", "Prepare the badge");
        assertThat(move.lines(number, Difference.REVOKE)).contains("Prepare the desk", "Prepare the badge");
        assertThat(move.lines(number, Difference.KEEP)).contains(LAPTOP);
    }

    @Test
    void theirPeoplePassToTheirManagerOnTheDay() {
        var person = move.onboarded();
        var report = move.leave.longHere();
        var before = organisation.get(report);
        personnel.change(report, before.jobTitle(), before.department(), person, before.site());
        var number = move.announce(person);
        move.agree(number, "manager");

        assertThatThrownBy(() -> move.confirm(number, Map.of(), "reports", "pass", "reportsTo", person.value()))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("Their people stay with them");
        var asSuggested = Collections.nCopies(plan.lines(number).size(), new Verdict(null, null));
        assertThat(plan.confirm(
                        number,
                        asSuggested,
                        new TransferReports.Wish(true, new PersonId("nobody-here")),
                        new PersonId("hr")))
                .singleElement()
                .asString()
                .contains("cannot lead their people");
        move.leave.hire.unclaim(number.given(), EmployeeTransferContract.CONFIRM);
        move.confirm(number, Map.of());
        assertThat(desk.transfer(number).reportsTo()).isEqualTo(new PersonId("manager"));
        assertThat(organisation.managerOf(report)).contains(person);
        move.dayHasCome(number);
        assertThat(organisation.managerOf(report)).contains(new PersonId("manager"));
    }

    @Test
    void whoeverIsToLeadThePeopleIsLedByTheManagerOfBefore() {
        var person = move.onboarded();
        var report = move.leave.longHere();
        var before = organisation.get(report);
        personnel.change(report, before.jobTitle(), before.department(), person, before.site());
        var number = move.announce(person);
        move.agree(number, "manager");
        move.confirm(number, Map.of(), "reports", "pass", "reportsTo", report.value());
        move.dayHasCome(number);
        assertThat(organisation.managerOf(report)).contains(new PersonId("manager"));
    }

    @Test
    void whoeverLeavesBeforeTheDayIsTransferredNoMore() {
        var person = move.onboarded();
        var number = move.announce(
                person,
                "department",
                "Sales",
                "manager",
                "sales",
                "effectiveOn",
                move.leave.hire.inWorkingDays(30).toString());
        move.agree(number, "manager");
        move.confirm(number, Map.of());
        move.done(number, PHONE);
        var leave = leaves(person, 25);
        assertThat(returns.items(leave)).extracting(LeavingItem::title).doesNotContain("Fetch the phone");
        lastDayIsOver(leave);
        move.runSteps(number);
        move.leave.hire.undone(number.given(), PHONE, "it");
        move.runSteps(number);

        assertThat(move.leave.office.ends(number.value())).contains("EndEvent_ColleagueLeft");
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
        assertThat(desk.transfer(number).state()).isEqualTo(TransferState.LEFT);
    }

    @Test
    void whoeverLeavesWhileSomebodyIsAskedIsTransferredNoMore() {
        var person = move.onboarded();
        var number = move.announce(
                person, "effectiveOn", move.leave.hire.inWorkingDays(30).toString());
        var leave = leaves(person, 25);
        lastDayIsOver(leave);
        move.runSteps(number);
        assertThat(move.leave.office.ends(number.value())).contains("EndEvent_ColleagueLeft");
        assertThat(move.leave.office.isEnded(number.value())).isTrue();
    }

    @Test
    void whoeverLeavesAfterTheDayHandsInWhatTheTransferGave() {
        var person = move.onboarded();
        var number = move.announce(person, "department", "Sales", "manager", "sales");
        move.agree(number, "manager");
        move.confirm(number, Map.of(LAPTOP, List.of("revoke")));
        move.done(number, PHONE);
        move.back(number, "Fetch the laptop");
        move.dayHasCome(number);
        var leave = leaves(person, 30);
        assertThat(returns.items(leave))
                .extracting(LeavingItem::title)
                .contains("Fetch the phone")
                .doesNotContain("Fetch the laptop");
        lastDayIsOver(leave);
        move.runSteps(number);

        assertThat(move.leave.office.isEnded(number.value())).isTrue();
        assertThat(desk.transfer(number).state()).isEqualTo(TransferState.LEFT);
        assertThat(items(number))
                .filteredOn(item -> item.title().equals(PAYROLL))
                .extracting(OnboardingItem::state)
                .containsExactly(ItemState.DROPPED);
    }

    @Test
    void whatATransferAsksForIsNotAskedForTwice() {
        var person = move.onboarded();
        var number = move.confirmed(person);
        var leave = leaves(person, 30);
        assertThat(returned(number, BACK_CRM).state()).isEqualTo(LeavingItemState.EXPECTED);
        assertThat(returns.items(leave)).extracting(LeavingItem::title).doesNotContain(BACK_CRM);
        lastDayIsOver(leave);
        move.runSteps(number);
        assertThat(returned(number, BACK_CRM).state()).isEqualTo(LeavingItemState.KEPT);
        assertThat(list.isAnythingNew(leave))
                .as("asked for once more when they leave")
                .isTrue();
    }

    @Test
    void whyIsReadByThoseWhoDecideAlone() {
        var person = move.onboarded();
        var number = move.confirmed(person, "transferReason", "Zwaluwstaart");
        move.dayHasCome(number);
        move.doEverything(number);

        assertThat(jdbc.queryForList("select text_ from act_hi_varinst where text_ like '%Zwaluwstaart%'"))
                .isEmpty();
        assertThat(outbox.ofReference(number.value()))
                .allSatisfy(mail -> assertThat(mail.subject() + mail.text()).doesNotContain("Zwaluwstaart"));
        assertThat(timeline.of(number.value()))
                .allSatisfy(entry -> assertThat(entry.what(Language.ENGLISH) + entry.detail(Language.ENGLISH))
                        .doesNotContain("Zwaluwstaart"));
        var one = desk.transfer(number);
        assertThat(deciders.readsReason(one, person)).isFalse();
        assertThat(deciders.readsReason(one, new PersonId("it"))).isFalse();
        assertThat(deciders.readsReason(one, new PersonId("finance"))).isTrue();
        assertThat(one.reason()).isEqualTo("Zwaluwstaart");
        privateData.forEach(data -> data.erase(number.given(), DataClass.TALKS));
        assertThat(desk.transfer(number).reason()).isEmpty();
    }

    @Test
    void casesAreFoundByThoseWhomTheyConcern() {
        var person = move.onboarded();
        var number = move.announce(person);
        assertThat(cases.owns(number.value())).isTrue();
        assertThat(mayRead(number, person.value()))
                .as("not before somebody agreed")
                .isFalse();
        assertThat(mayRead(number, "colleague")).isFalse();
        for (var reader : List.of("manager", "sanne", "finance", "anna", "hr", "office", "auditor")) {
            assertThat(mayRead(number, reader)).as(reader).isTrue();
        }
        move.agree(number, "manager");
        assertThat(mayRead(number, person.value())).isTrue();
        assertThat(cases.summary(number.value()).subject()).contains("Noor de Wit", "Bookkeeper");
        assertThat(cases.dossier(number.value(), new PersonId("hr"))).isNotEmpty();
        assertThat(cases.dossier(number.value(), person)).isNotEmpty();
    }

    private List<String> open(String reference) {
        return move.leave.office.tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    private List<String> held(PersonId person) {
        return accesses.held(person).stream()
                .map(grant -> grant.access().value())
                .toList();
    }

    private boolean mayRead(TransferNumber number, String person) {
        var groups = List.of(Group.values()).stream()
                .filter(group -> organisation.members(group).contains(new PersonId(person)))
                .map(Group::key)
                .toList();
        return cases.mayRead(number.value(), new PersonId(person), groups);
    }

    private List<OnboardingItem> items(TransferNumber number) {
        return itemDesk.items(number.given());
    }

    private LeavingItem returned(TransferNumber number, String title) {
        return move.leave.item(number.handedIn(), title);
    }

    private String reference(PersonId person, String title) {
        return issued.of(person).stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private Instant job(TransferNumber number, String element) {
        return move
                .leave
                .office
                .runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .flatMap(instance -> move
                        .leave
                        .office
                        .management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }

    /** Who got a mail made of this template. */
    private List<String> mails(TransferNumber number, String template) {
        var begin = number + template.replace("transfer", "");
        return organisation.people().stream()
                .map(person -> person.id().value())
                .filter(person -> outbox.ofReference(number.value()).stream()
                        .anyMatch(mail ->
                                mail.key().startsWith(begin) && mail.key().endsWith("-" + person)))
                .toList();
    }

    /** While the department is closed. */
    private void closed(String department, Runnable work) {
        jdbc.update("update departments set active = false where name = ?", department);
        try {
            work.run();
        } finally {
            jdbc.update("update departments set active = true where name = ?", department);
        }
    }

    private OffboardingNumber leaves(PersonId person, int days) {
        return move.leave.announce(
                person, "lastDay", move.leave.hire.inWorkingDays(days).toString(), "successor", "");
    }

    private void lastDayIsOver(OffboardingNumber number) {
        clock.moveTo(leaving.leavesAt(number));
        move.leave.lastDayIsOver(number);
        move.leave.runEverything();
    }
}
