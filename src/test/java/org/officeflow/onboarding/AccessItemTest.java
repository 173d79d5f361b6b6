package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.officeflow.testing.OfficeDriver.answers;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.AccessKey;
import org.officeflow.access.ConnectorFailedException;
import org.officeflow.access.Grant;
import org.officeflow.access.ldap.OfficeDirectory;
import org.officeflow.approval.ApprovalDesk;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.FakeDirectory;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Accesses of a new colleague: those of the package, those that somebody asks for besides, and what becomes of them. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessItemTest {

    /** What is passed here and not where the whole onboarding is tested. */
    static final Set<String> PASSED_HERE = Set.of(
            "BusinessRuleTask_DetermineApprovers",
            "CallActivity_DecideOnAccess",
            "Gateway_AccessApproved",
            "ServiceTask_DropAccess",
            "EndEvent_AccessRefused",
            "Gateway_AccountOpen",
            "IntermediateEvent_LoginAwaited",
            "ServiceTask_OpenAccount",
            "EndEvent_AccessGranted",
            "BoundaryEvent_UndoLate",
            "ServiceTask_RemindOfUndo",
            "EndEvent_UndoReminded",
            "Flow_BeyondPackage_DetermineApprovers",
            "Flow_DetermineApprovers_DecideOnAccess",
            "Flow_DecideOnAccess_AccessApproved",
            "Flow_AccessApproved_MayBeGranted",
            "Flow_AccessApproved_DropAccess",
            "Flow_DropAccess_AccessRefused",
            "Flow_AccessGranted_AccountOpen",
            "Flow_AccountOpen_LoginAwaited",
            "Flow_AccountOpen_AccessGranted",
            "Flow_LoginAwaited_OpenAccount",
            "Flow_OpenAccount_AccessGranted",
            "Flow_UndoLate_RemindOfUndo",
            "Flow_RemindOfUndo_UndoReminded");

    private static final String MAILBOX = "Open account and mailbox";

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private ItemDesk items;

    @Autowired
    private AccessItemDesk accessItems;

    @Autowired
    private AccessDesk accesses;

    @Autowired
    private OfficeDirectory directory;

    @Autowired
    private ApprovalDesk approvals;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcTemplate jdbc;

    private FakeDirectory server;

    @BeforeEach
    void open() {
        hire.rememberStock();
        server = directory.open("mail", "crm", "erp-purchasing");
    }

    @AfterEach
    void nobodyCame() {
        directory.close();
        hire.forget();
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(ModelCoverage.missing(hire.office.repository, OnboardingItemContract.PROCESS))
                .doesNotContainAnyElementsOf(PASSED_HERE);
    }

    @Test
    void anAccessOfThePackageIsThereOnDayOneAndNobodyHasToDoAnything() {
        var number = employed();

        assertThat(task(number, MAILBOX)).isNull();
        var item = hire.item(number, MAILBOX);
        assertThat(item.state()).isEqualTo(ItemState.DONE);
        assertThat(item.doneAt()).isNotNull();
        assertThat(isIn("mail", number)).isTrue();
        assertThat(isIn("crm", number)).isTrue();
        assertThat(directory.isClosed(login(number)))
                .as("nobody logs in before the first day")
                .isTrue();
        assertThat(accesses.held(employee(number)))
                .extracting(Grant::reference, Grant::how, Grant::grantedBy)
                .contains(tuple(item.reference(), Grant.How.CONNECTOR, "hr"));

        arrive(number);
        assertThat(directory.isClosed(login(number))).isFalse();
        hire.doEverything(number);
        settling.settle(number);
        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(hire.office.ends(number.value())).contains("EndEvent_AccessGranted");
    }

    @Test
    void whoDoesNotComeHasNoAccessAndAClosedAccount() {
        var number = employed();
        var login = employee(number);

        cancel(number);

        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(server.members("mail", "member")).doesNotContain(entry(login));
        assertThat(server.members("crm", "member")).doesNotContain(entry(login));
        assertThat(directory.isClosed(login.value())).isTrue();
        assertThat(accesses.held(login)).isEmpty();
        assertThat(hire.item(number, MAILBOX).state()).isEqualTo(ItemState.UNDONE);
        assertThat(hire.item(number, MAILBOX).undoneAt()).isNotNull();
    }

    @Test
    void whatTheDirectoryRefusesSomebodyGivesAndTakesBackByHand() {
        directory.close();
        server = directory.open("crm");
        var number = employed();

        assertThat(said(number, MAILBOX)).isEqualTo("There is no group cn=mail in the directory.");
        hire.done(number, MAILBOX, "it");
        assertThat(accesses.held(employee(number)))
                .filteredOn(grant -> grant.how() == Grant.How.MANUAL)
                .singleElement()
                .satisfies(grant -> assertThat(grant.grantedBy()).isEqualTo("it"));

        var login = employee(number);
        cancel(number);
        assertThat(accesses.held(login)).as("nobody has taken it away yet").hasSize(1);
        var undo = hire.task(number, MAILBOX, OnboardingItemContract.UNDO_ITEM);
        assertThat(undo.getDueDate().toInstant())
                .isEqualTo(items.undoClock(number).dueAt());
        hire.office.runJob(number.value(), "BoundaryEvent_UndoLate");
        assertThat(outbox.ofReference(number.value()))
                .filteredOn(mail -> mail.key().contains("-item-undo-reminder-"))
                .extracting(mail -> mail.to().get(0).address())
                .containsExactly("it@lindehof.example");
        hire.undone(number, MAILBOX, "it");
        hire.runSteps(number);
        assertThat(accesses.held(login)).isEmpty();
        assertThat(hire.office.isEnded(number.value())).isTrue();
    }

    @Test
    void whileTheDirectoryIsAwayItIsTriedAgain() {
        var number = hire.announce();
        server.goesAway();
        assertThatThrownBy(() -> hire.employ(number)).isInstanceOf(ConnectorFailedException.class);
        assertThat(hire.item(number, MAILBOX).state().isOpen()).isTrue();
        assertThat(task(number, MAILBOX))
                .as("nobody is asked for what a machine does")
                .isNull();

        server.comesBack();
        hire.runSteps(number);
        assertThat(hire.item(number, MAILBOX).state()).isEqualTo(ItemState.DONE);
    }

    @Test
    void whatIsNotInTheCatalogueIsWorkForPeople() {
        var number = hire.announce();
        jdbc.update("update onboarding_items set what = 'moon' where what = 'mail'");
        hire.employ(number);

        hire.done(number, MAILBOX, "it");

        assertThat(hire.item(number, MAILBOX).state()).isEqualTo(ItemState.DONE);
        assertThat(accesses.held(employee(number))).hasSize(1);
    }

    @Test
    void beyondThePackageTheOwnerDecides() {
        var number = employed();
        ask(number, "erp-purchasing");

        assertThat(isIn("erp-purchasing", number)).isFalse();
        var decision = decision(number);
        assertThat(asked(decision)).containsExactly("finance");
        var round = approvals.rounds(number.value()).get(0);
        assertThat(round.subject().line()).isEqualTo("ERP: purchase orders: Noor de Wit");
        assertThat(round.subject().parties()).containsExactlyInAnyOrder(new PersonId("hr"), employee(number));
        assertThat(approvals.subjectOf(round.subject()).facts(number.value()))
                .extracting(row -> row.get("value"))
                .contains("Noor de Wit", "Campaign Planner")
                .anyMatch(value -> value.toString().endsWith(": They order for the team."));
        decide(number, "finance", "approve");
        hire.runSteps(number);

        assertThat(isIn("erp-purchasing", number)).isTrue();
        assertThat(hire.item(number, "ERP: purchase orders").state()).isEqualTo(ItemState.DONE);
        arrive(number);
        ask(number, "building-alarm");
        decide(number, "facilities", "approve");
        hire.runSteps(number);
        hire.done(number, "Building alarm code", "it");
        assertThat(accesses.held(employee(number)))
                .extracting(grant -> grant.access().value())
                .contains("building-alarm", "erp-purchasing");
    }

    @Test
    void anAccessThatIsGivenAfterTheFirstDayWorksAtOnce() {
        var number = employed();
        arrive(number);
        ask(number, "erp-purchasing");
        decide(number, "finance", "approve");
        hire.runSteps(number);

        assertThat(isIn("erp-purchasing", number)).isTrue();
        assertThat(directory.isClosed(login(number))).isFalse();
    }

    @Test
    void whatTheOwnerRejectsIsDroppedWithTheReason() {
        var number = employed();
        ask(number, "erp-purchasing");
        decide(number, "finance", "reject", "reason", "Marketing orders through us.");
        hire.runSteps(number);

        assertThat(hire.item(number, "ERP: purchase orders").state()).isEqualTo(ItemState.DROPPED);
        assertThat(isIn("erp-purchasing", number)).isFalse();
        assertThat(timeline.of(number.value()))
                .filteredOn(entry -> entry.what().equals("Dropped: ERP: purchase orders"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("Marketing orders through us."));
        assertThat(hire.office.ends(number.value())).contains("EndEvent_AccessRefused");
    }

    @Test
    void whoAskedDoesNotDecideAndAPersonMayBeTheOwner() {
        var number = employed("department", "Facilities", "manager", "facilities", "buddy", "");
        ask(number, "hr-records");
        assertThat(asked(decision(number)))
                .as("they belong to the owners, and asked")
                .doesNotContain("hr");
        decide(number, asked(decision(number)).get(0), "approve");
        hire.runSteps(number);

        ask(number, "crm");
        assertThat(asked(decision(number))).containsExactly("sales");
    }

    @Test
    void forWhoeverIsHiredInItAgreesToo() {
        var number = employed();
        jdbc.update("update onboardings set contract = 'contractor' where number = ?", number.value());
        ask(number, "erp-purchasing");
        decide(number, "finance", "approve");
        hire.runSteps(number);

        assertThat(asked(decision(number))).containsExactly("it");
        assertThat(isIn("erp-purchasing", number)).isFalse();
    }

    @Test
    void twoAccessesThatNobodyShouldHaveTogetherAreNotEvenAskedFor() {
        var number = employed();
        ask(number, "erp-purchasing");
        var before = items.items(number).size();

        assertThatThrownBy(() -> ask(number, "erp-payments"))
                .isInstanceOf(FormRefusal.class)
                .hasMessage(
                        "ERP: payments does not go with ERP: purchase orders. Who orders does not also pay: an order that"
                                + " nobody else has seen could be paid.");
        assertThatThrownBy(() -> ask(number, "erp-purchasing"))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("ERP: purchase orders: they have it already, or it has been asked for.");
        assertThatThrownBy(() -> ask(number, "mail")).isInstanceOf(FormRefusal.class);
        assertThatThrownBy(() -> ask(number, "moon")).isInstanceOf(FormRefusal.class);
        assertThatThrownBy(() -> ask(number, "")).isInstanceOf(FormRefusal.class);
        assertThat(items.items(number)).hasSize(before);
    }

    @Test
    void aPackageThatTheRulesKeepApartGoesToAPersonWhoCannotGiveItEither() {
        var number = hire.announce("department", "Finance", "manager", "finance", "buddy", "");
        hire.sendContract(number);
        hire.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "signed",
                "signedOn",
                hire.today());
        hire.checkIdentity(number);
        hire.office.runJob(number.value(), "ServiceTask_CreateRecord");
        accesses.givenByHand("elsewhere", employee(number), new AccessKey("erp-approvals"), new PersonId("it"));
        hire.runSteps(number);

        var title = "Open the accounting system";
        assertThat(said(number, title)).startsWith("ERP: entering postings does not go with ERP: approving postings.");
        assertThatThrownBy(() -> hire.done(number, title, "it"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("If they do not get it, say so here, and why.");
        assertThatThrownBy(() -> hire.complete(task(number, title), "it", answers("notGiven", true)))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Say why.");
        hire.complete(task(number, title), "it", answers("notGiven", true, "note", "They approve already."));
        assertThat(hire.item(number, title).state()).isEqualTo(ItemState.DROPPED);
        assertThat(accesses.held(employee(number)))
                .extracting(grant -> grant.access().value())
                .doesNotContain("erp-postings");

        cancel(number);
        assertThat(hire.task(number, title, OnboardingItemContract.UNDO_ITEM))
                .as("there is nothing to take back")
                .isNull();
    }

    private OnboardingNumber employed(Object... others) {
        var number = hire.announce(others);
        hire.employ(number);
        return number;
    }

    private void arrive(OnboardingNumber number) {
        hire.doEverything(number);
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        hire.runSteps(number);
    }

    private void cancel(OnboardingNumber number) {
        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "cancel",
                "wishReason",
                "The position is gone.");
        hire.runSteps(number);
    }

    private void ask(OnboardingNumber number, String access) {
        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "add-item",
                "itemBranch",
                "access",
                "itemAccess",
                access,
                "itemResponsible",
                "it",
                "itemDueDays",
                -1,
                "wishReason",
                "They order for the team.");
        hire.runSteps(number);
    }

    private Task decision(OnboardingNumber number) {
        return hire.office.task(number.value(), ApprovalRoundContract.DECIDE_ON_CASE);
    }

    private void decide(OnboardingNumber number, String person, String decision, Object... more) {
        var all = answers(more);
        all.put("decision", decision);
        hire.complete(decision(number), person, all);
    }

    private List<String> asked(Task task) {
        return task.getAssignee() != null
                ? List.of(task.getAssignee())
                : hire.office.tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(link -> link.getUserId())
                        .filter(Objects::nonNull)
                        .toList();
    }

    private Task task(OnboardingNumber number, String title) {
        return hire.task(number, title, OnboardingItemContract.DO_ITEM);
    }

    private String said(OnboardingNumber number, String title) {
        assertThat(task(number, title)).isNotNull();
        return accessItems.byHandBecause(hire.item(number, title));
    }

    private PersonId employee(OnboardingNumber number) {
        return Objects.requireNonNull(desk.onboarding(number).employee());
    }

    private String login(OnboardingNumber number) {
        return employee(number).value();
    }

    private boolean isIn(String group, OnboardingNumber number) {
        return server.members(group, "member").contains(entry(employee(number)));
    }

    private static String entry(PersonId login) {
        return "uid=" + login + "," + FakeDirectory.PEOPLE;
    }
}
