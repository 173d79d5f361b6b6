package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.officeflow.onboarding.OnboardingOffice.person;
import static org.officeflow.testing.OfficeDriver.answers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.inventory.Stock;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.organisation.Organisation;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.officeflow.procurement.RequestState;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.tasklist.CardFacts;
import org.officeflow.tasklist.TaskDocuments;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmployeeOnboardingTest {

    private static final ItemId LAPTOP = new ItemId("IT-300");

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private ItemDesk items;

    @Autowired
    private Stock stock;

    @Autowired
    private ProcurementDesk procurement;

    @Autowired
    private Organisation organisation;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private CardFacts cards;

    @Autowired
    private TaskDocuments documents;

    @Autowired
    private MovableClock clock;

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
        assertThat(Stream.of(
                                EmployeeOnboardingContract.PROCESS,
                                OnboardingItemContract.PROCESS,
                                EmploymentContractContract.PROCESS)
                        .flatMap(process -> ModelCoverage.missing(hire.office.repository, process).stream())
                        .filter(node -> !AccessItemTest.PASSED_HERE.contains(node))
                        .filter(node -> !HandOverTest.PASSED_HERE.contains(node)))
                .isEmpty();
    }

    @Test
    void fromTheOfferToAColleagueWhoHasSettled() {
        var laptops = stock.available(LAPTOP);
        var number = hire.announce();
        assertThat(stock.available(LAPTOP)).isEqualTo(laptops - 1);
        assertThat(hire.task(number, "Enter in payroll", OnboardingItemContract.DO_ITEM))
                .as("nobody is on the payroll without a contract")
                .isNull();

        hire.employ(number);
        var employee = desk.onboarding(number).employee();
        assertThat(employee).isNotNull();
        assertThat(organisation.get(employee).active()).isFalse();
        assertThat(identity.createUserQuery().userId(employee.value()).count()).isZero();

        hire.doEverything(number);
        assertThat(items.openForDayOne(number)).isEmpty();
        assertThat(hire.task(number, "Follow the safety introduction", OnboardingItemContract.DO_ITEM))
                .isNull();

        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        assertThat(organisation.get(employee).active()).isTrue();
        assertThat(identity.createUserQuery().userId(employee.value()).count()).isEqualTo(1);
        assertThat(hire.task(number, "Follow the safety introduction", OnboardingItemContract.DO_ITEM)
                        .getAssignee())
                .isEqualTo(employee.value());

        hire.doEverything(number);
        assertThat(desk.onboarding(number).state()).isEqualTo(OnboardingState.ARRIVED);
        settling.settle(number);
        assertThat(hire.office.ends(number.value())).contains("EndEvent_ColleagueSettled");
        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(desk.onboarding(number).state()).isEqualTo(OnboardingState.SETTLED);
        assertThat(items.items(number)).allSatisfy(item -> {
            assertThat(item.state()).isEqualTo(ItemState.DONE);
            assertThat(item.doneBy()).isNotNull();
            assertThat(item.doneAt()).isNotNull();
        });
        assertThat(stock.available(LAPTOP)).isEqualTo(laptops - 1);
        assertThat(timeline.of(number.value()))
                .extracting(entry -> entry.what())
                .contains("Made the employee record", "Noor de Wit has arrived", "Everything is done");
    }

    @Test
    void whoeverIsHiredInHasNeitherProbationNorCheckIns() {
        var number = settling.arrive(
                "contract", "contractor", "endsOn", hire.inWorkingDays(200).toString());
        hire.doEverything(number);

        assertThat(hire.office.ends(number.value()))
                .contains("EndEvent_DayOnePassed", "EndEvent_CheckInsHeld", "EndEvent_ColleagueSettled");
        assertThat(timeline.of(number.value()))
                .extracting(entry -> entry.what())
                .contains("No check-ins: Noor de Wit is hired in and not employed");
    }

    @Test
    void everybodyOfOneAnnouncementHasACaseOfTheirOwn() {
        var first = hire.begin("hr", hire.wish("people", List.of(person("Noor de Wit"), person("Joris Bos"))));
        var second = OnboardingNumber.of(
                Integer.parseInt(first.value().substring(3, 7)),
                Long.parseLong(first.value().substring(8)) + 1);

        for (var number : List.of(first, second)) {
            hire.runSteps(number);
            assertThat(items.items(number)).isNotEmpty();
            assertThat(hire.office.hasTask(number.value(), EmployeeOnboardingContract.FOLLOW_ONBOARDING))
                    .isTrue();
        }
        assertThat(desk.onboarding(first).name()).isEqualTo("Noor de Wit");
        assertThat(desk.onboarding(second).name()).isEqualTo("Joris Bos");
        hire.complete(
                second,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "cancel",
                "wishReason",
                "The position is gone.");
        assertThat(desk.onboarding(first).state()).isEqualTo(OnboardingState.EXPECTED);
        assertThat(hire.task(first, "Prepare the desk", OnboardingItemContract.DO_ITEM))
                .isNotNull();
    }

    @Test
    void whatWasDoneIsTakenBackWhenTheColleagueDoesNotCome() {
        var laptops = stock.available(LAPTOP);
        var number = hire.announce();
        hire.employ(number);
        var employee = desk.onboarding(number).employee();
        hire.done(number, "Hand out the laptop", "it");
        hire.done(number, "Enter in payroll", "finance");
        hire.done(number, "Plan the first week", "manager");

        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "cancel",
                "cancelBecause",
                "offer-declined",
                "wishReason",
                "They found something else.");
        hire.runSteps(number);

        assertThat(hire.office.isEnded(number.value()))
                .as("two people still have to take something back")
                .isFalse();
        hire.undone(number, "Hand out the laptop", "it");
        hire.undone(number, "Enter in payroll", "finance");
        hire.runSteps(number);

        assertThat(hire.office.ends(number.value())).contains("EndEvent_OnboardingCancelled");
        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(stock.available(LAPTOP)).isEqualTo(laptops);
        assertThat(stock.movements(hire.item(number, "Hand out the laptop").reference()))
                .isNotEmpty();
        assertThat(hire.item(number, "Hand out the laptop").state()).isEqualTo(ItemState.UNDONE);
        assertThat(hire.item(number, "Hand out the laptop").undoneBy().value()).isEqualTo("it");
        assertThat(hire.item(number, "Plan the first week").state()).isEqualTo(ItemState.UNDONE);
        assertThat(hire.item(number, "Prepare the desk").state()).isEqualTo(ItemState.DROPPED);
        assertThat(items.items(number))
                .allSatisfy(item -> assertThat(item.undoneAt()).isNotNull());
        assertThat(organisation.get(employee).active()).isFalse();
        assertThat(timeline.of(number.value()))
                .extracting(entry -> entry.what())
                .contains("Recorded that the offer is declined", "Withdrew the employee record");
        assertThat(outbox.ofReference(number.value()))
                .filteredOn(mail -> mail.key().contains("-cancelled-"))
                .extracting(mail -> mail.to().get(0).address())
                .contains("manager@lindehof.example", "colleague@lindehof.example", "it@lindehof.example");
        assertThatThrownBy(() -> hire.complete(
                        number,
                        EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                        "hr",
                        "onboardingWish",
                        "cancel",
                        "wishReason",
                        "Again."))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void somebodyWhoDoesNotComeOnTheFirstDayIsCancelledToo() {
        var number = hire.announce();
        hire.employ(number);
        hire.doEverything(number);
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        assertThatThrownBy(() -> hire.complete(
                        number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "no-show"))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Say why.");

        hire.complete(
                number,
                EmployeeOnboardingContract.WELCOME_COLLEAGUE,
                "manager",
                "arrival",
                "no-show",
                "arrivalReason",
                "They do not answer.");
        hire.runSteps(number);
        hire.office
                .tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(OnboardingItemContract.UNDO_ITEM)
                .list()
                .forEach(task -> hire.complete(task, hire.worker(task), answers()));
        hire.runSteps(number);

        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(hire.office.ends(number.value()))
                .contains("EndEvent_NobodyArrived", "EndEvent_ColleagueMissed", "EndEvent_OnboardingCancelled");
        assertThat(desk.onboarding(number).state()).isEqualTo(OnboardingState.CANCELLED);
    }

    @Test
    void nobodyStartsWithoutAContract() {
        var number = hire.announce();
        hire.timer(number, "IntermediateEvent_GateReached");
        decideOnOpenItems(number, "start-stays");
        hire.timer(number, "IntermediateEvent_FirstDay");

        assertThatThrownBy(() -> hire.complete(
                        number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageStartingWith("Without a signed contract");

        var later = hire.inWorkingDays(40);
        hire.complete(
                number,
                EmployeeOnboardingContract.WELCOME_COLLEAGUE,
                "manager",
                "arrival",
                "later",
                "startsOn",
                later,
                "arrivalReason",
                "The contract is not signed yet.");
        hire.runSteps(number);
        assertThat(desk.onboarding(number).startsOn()).isEqualTo(later);
        assertThat(hire.office
                        .management
                        .createJobQuery()
                        .activityId("IntermediateEvent_GateReached")
                        .list())
                .filteredOn(job -> job.getDuedate().toInstant().equals(desk.gateAt(number)))
                .hasSize(1);
    }

    @Test
    void whatIsMissingAtTheGateIsSubstitutedOrExpedited() {
        var number = hire.announce();
        hire.employ(number);
        hire.doEverythingBut(number, "Hand out the laptop", "Prepare the badge");
        hire.timer(number, "IntermediateEvent_GateReached");
        assertThat(outbox.ofReference(number.value()))
                .filteredOn(mail -> mail.key().contains("-not-ready-"))
                .extracting(mail -> mail.to().get(0).address())
                .containsExactlyInAnyOrder("office@lindehof.example", "manager@lindehof.example");
        assertThatThrownBy(() -> decide(number, List.of(row("substitute"), row("expedite"))))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Say what they have instead of: Hand out the laptop.");
        assertThatThrownBy(() -> decide(number, List.of(row("expedite"), Map.of())))
                .isInstanceOf(FormRefusal.class);

        var until = desk.onboarding(number).startsOn().plusDays(10);
        decide(
                number,
                List.of(
                        Map.of("itemDecision", "substitute", "substitute", "Laptop on loan", "until", until.toString()),
                        row("expedite")));

        assertThat(hire.item(number, "Hand out the laptop").state()).isEqualTo(ItemState.SUBSTITUTED);
        assertThat(hire.item(number, "Hand out the laptop").deadline()).isEqualTo(until);
        var task = hire.task(number, "Hand out the laptop", OnboardingItemContract.DO_ITEM);
        assertThat(task.getDueDate().toInstant())
                .isEqualTo(items.clock(hire.item(number, "Hand out the laptop")).dueAt());
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        assertThat(hire.item(number, "Hand out the laptop").state())
                .as("it stays open with its own deadline")
                .isEqualTo(ItemState.SUBSTITUTED);
        hire.doEverything(number);
        hire.doEverything(number);
        settling.settle(number);
        assertThat(hire.office.isEnded(number.value())).isTrue();
    }

    @Test
    void theStartMayMoveAtTheGate() {
        var number = hire.announce();
        hire.timer(number, "IntermediateEvent_GateReached");
        var later = hire.inWorkingDays(35);

        hire.complete(
                number,
                EmployeeOnboardingContract.DECIDE_ON_OPEN_ITEMS,
                "office",
                "openItemsDecision",
                "start-moves",
                "startsOn",
                later,
                "decisionReason",
                "The laptop comes late.");
        hire.runSteps(number);

        assertThat(desk.onboarding(number).startsOn()).isEqualTo(later);
        assertThat(hire.office.hasTask(number.value(), EmployeeOnboardingContract.DECIDE_ON_OPEN_ITEMS))
                .isFalse();
        assertThat(outbox.ofReference(number.value()))
                .extracting(mail -> mail.key())
                .anyMatch(key -> key.contains("-moved-" + later));
    }

    @Test
    void dueDatesAndTimersFollowTheFirstDayAndWhatIsDoneStays() {
        var number = hire.announce();
        hire.done(number, "Prepare the desk", "facilities");
        var doneOn = hire.item(number, "Prepare the desk").dueOn();
        var later = hire.inWorkingDays(30);

        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "move",
                "startsOn",
                later,
                "wishReason",
                "They have a longer notice.");
        hire.runSteps(number);

        var laptop = hire.item(number, "Hand out the laptop");
        assertThat(laptop.dueOn()).isEqualTo(hire.inWorkingDays(28));
        assertThat(hire.item(number, "Prepare the desk").dueOn()).isEqualTo(doneOn);
        var task = hire.task(number, "Hand out the laptop", OnboardingItemContract.DO_ITEM);
        var clockOfLaptop = items.clock(laptop);
        assertThat(task.getDueDate().toInstant()).isEqualTo(clockOfLaptop.dueAt());
        assertThat(hire.office
                        .management
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .list())
                .extracting(job -> job.getDuedate().toInstant())
                .containsExactlyInAnyOrder(
                        clockOfLaptop.remindAt(),
                        clockOfLaptop.lateAt(),
                        clockOfLaptop.managerAt(),
                        clockOfLaptop.officeAt());
        assertThat(desk.startDays(number))
                .extracting(day -> day.day(), day -> day.person().value(), day -> day.reason())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(hire.inWorkingDays(20), "hr", null),
                        org.assertj.core.groups.Tuple.tuple(later, "hr", "They have a longer notice."));
        assertThat(hire.office.hasTask(number.value(), EmployeeOnboardingContract.FOLLOW_ONBOARDING))
                .isTrue();
    }

    @Test
    void accessesAndPayrollAreNotAddedBeforeTheContract() {
        var number = hire.announce();

        assertThatThrownBy(() -> hire.complete(
                        number,
                        EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                        "hr",
                        "onboardingWish",
                        "add-item",
                        "itemBranch",
                        "access",
                        "itemAccess",
                        "erp-payments",
                        "itemResponsible",
                        "it",
                        "itemDueDays",
                        -1,
                        "wishReason",
                        "They pay."))
                .isInstanceOf(FormRefusal.class)
                .hasMessageStartingWith("Accesses and payroll wait for the contract");
    }

    @Test
    void aCancellationReachesWhatHasNotBegunYet() {
        var beforeThePackage = hire.begin("hr", hire.wish());
        cancel(beforeThePackage);
        assertThat(hire.office.isEnded(beforeThePackage.value())).isTrue();
        assertThat(items.items(beforeThePackage)).isEmpty();
        hire.forget();

        var beforeTheItems = hire.begin("hr", hire.wish());
        hire.office.runJob(beforeTheItems.value(), "BusinessRuleTask_DeterminePackage");
        cancel(beforeTheItems);
        assertThat(hire.office.isEnded(beforeTheItems.value())).isTrue();
        assertThat(items.items(beforeTheItems)).isNotEmpty().allSatisfy(item -> assertThat(item.state())
                .isEqualTo(ItemState.DROPPED));
        hire.forget();

        var whileTheOfficesAreTold =
                hire.begin("hr", hire.wish("startsOn", hire.inWorkingDays(9).toString()));
        hire.office.runJob(whileTheOfficesAreTold.value(), "BusinessRuleTask_DeterminePackage");
        cancel(whileTheOfficesAreTold);
        assertThat(hire.office.isEnded(whileTheOfficesAreTold.value())).isTrue();
        hire.forget();

        var whileTheMoveIsAnnounced = hire.announce();
        hire.complete(
                whileTheMoveIsAnnounced,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "move",
                "startsOn",
                hire.inWorkingDays(30),
                "wishReason",
                "They have a longer notice.");
        cancel(whileTheMoveIsAnnounced);
        assertThat(hire.office.isEnded(whileTheMoveIsAnnounced.value())).isTrue();
        hire.forget();

        var beforeTheRecord = hire.announce();
        hire.sendContract(beforeTheRecord);
        hire.complete(
                beforeTheRecord,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "signed",
                "signedOn",
                hire.today());
        hire.checkIdentity(beforeTheRecord);
        cancel(beforeTheRecord);
        assertThat(hire.office.isEnded(beforeTheRecord.value())).isTrue();
        assertThat(desk.onboarding(beforeTheRecord).employee()).isNull();
    }

    @Test
    void whoMovesTheStartNeedNotDecideOnAShortNoticeAnyMore() {
        var number = hire.announce("startsOn", hire.inWorkingDays(1).toString(), "reason", "Somebody fell ill.");

        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "move",
                "startsOn",
                hire.inWorkingDays(15),
                "wishReason",
                "There is more time after all.");
        hire.runSteps(number);

        assertThat(hire.office.hasTask(number.value(), EmployeeOnboardingContract.DECIDE_ON_NOTICE))
                .isFalse();
        assertThat(hire.task(number, "Prepare the desk", OnboardingItemContract.DO_ITEM))
                .isNotNull();
    }

    @Test
    void nobodyDecidesOnTheShortNoticeOfWhomTheyAnnounced() {
        var number = hire.begin(
                "office", hire.wish("startsOn", hire.inWorkingDays(1).toString(), "reason", "Somebody fell ill."));
        hire.runSteps(number);

        assertThatThrownBy(() -> hire.complete(
                        number, EmployeeOnboardingContract.DECIDE_ON_NOTICE, "office", "noticeDecision", "go-ahead"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageStartingWith("You announced them");
        hire.unclaim(number, EmployeeOnboardingContract.DECIDE_ON_NOTICE);
        hire.complete(number, EmployeeOnboardingContract.DECIDE_ON_NOTICE, "willem", "noticeDecision", "go-ahead");
    }

    @Test
    void contractAndPapersAreNotForWhoeverPreparesADesk() {
        var number = hire.announce();
        var contract = hire.office.task(number.value(), EmploymentContractContract.SEND_CONTRACT);
        hire.office.as("hr", () -> {
            hire.office.tasks.claim(contract.getId(), "hr");
            return documents.attach(
                    contract.getId(),
                    "contract",
                    "contract.txt",
                    "The salary is secret.".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(hire.office.as("hr", () -> documents.of(contract.getId())))
                .hasValueSatisfying(papers -> assertThat(papers).hasSize(1));

        var desk = hire.task(number, "Prepare the desk", OnboardingItemContract.DO_ITEM);
        assertThat(hire.office.as("facilities", () -> documents.of(desk.getId())))
                .hasValueSatisfying(papers -> assertThat(papers).isEmpty());
        assertThat(timeline.of(number.value()))
                .extracting(entry -> entry.detail())
                .doesNotContain("contract.txt");
    }

    @Test
    void somethingMayBeAddedToARunningCase() {
        var number = hire.announce();
        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "add-item",
                "itemTitle",
                "Parking permit",
                "itemBranch",
                "badge",
                "itemResponsible",
                "facilities",
                "itemDueDays",
                -1,
                "wishReason",
                "They come by car.");
        hire.runSteps(number);

        var permit = hire.item(number, "Parking permit");
        assertThat(permit.addedBy().value()).isEqualTo("hr");
        assertThat(permit.dueOn()).isEqualTo(hire.inWorkingDays(19));
        hire.done(number, "Parking permit", "facilities");
        assertThat(hire.item(number, "Parking permit").state()).isEqualTo(ItemState.DONE);
        hire.employ(number);
        hire.doEverything(number);
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        hire.doEverything(number);
        settling.settle(number);
        assertThat(hire.office.ends(number.value()))
                .contains("EndEvent_AddedItemProvided", "EndEvent_ColleagueSettled");
    }

    @Test
    void withLittleNoticeItAndTheOfficeAreToldAtOnce() {
        var number = hire.announce("startsOn", hire.inWorkingDays(9).toString());

        assertThat(outbox.ofReference(number.value()))
                .filteredOn(mail -> mail.key().contains("-short-notice-"))
                .extracting(mail -> mail.to().get(0).address())
                .containsExactlyInAnyOrder("it@lindehof.example", "office@lindehof.example");
    }

    @Test
    void withHardlyAnyNoticeTheOfficeManagerDecides() {
        assertThatThrownBy(() -> hire.announce("startsOn", hire.inWorkingDays(1).toString()))
                .isInstanceOf(FormRefusal.class)
                .hasMessageStartingWith("Say why it has to be so soon");

        var goes = hire.announce("startsOn", hire.inWorkingDays(1).toString(), "reason", "Somebody fell ill.");
        assertThat(hire.task(goes, "Prepare the desk", OnboardingItemContract.DO_ITEM))
                .isNull();
        hire.complete(goes, EmployeeOnboardingContract.DECIDE_ON_NOTICE, "office", "noticeDecision", "go-ahead");
        hire.runSteps(goes);
        assertThat(hire.item(goes, "Prepare the desk").dueOn()).isEqualTo(hire.today());
        assertThat(hire.task(goes, "Prepare the desk", OnboardingItemContract.DO_ITEM))
                .isNotNull();
        hire.forget();

        var moved = hire.announce("startsOn", hire.inWorkingDays(1).toString(), "reason", "Somebody fell ill.");
        hire.complete(
                moved,
                EmployeeOnboardingContract.DECIDE_ON_NOTICE,
                "office",
                "noticeDecision",
                "another-day",
                "startsOn",
                hire.inWorkingDays(12),
                "decisionReason",
                "There is no laptop before.");
        hire.runSteps(moved);
        assertThat(hire.task(moved, "Prepare the desk", OnboardingItemContract.DO_ITEM))
                .isNotNull();
        hire.forget();

        var refused = hire.announce("startsOn", hire.inWorkingDays(1).toString(), "reason", "Somebody fell ill.");
        hire.complete(
                refused,
                EmployeeOnboardingContract.DECIDE_ON_NOTICE,
                "office",
                "noticeDecision",
                "refuse",
                "decisionReason",
                "Nobody is here to receive them.");
        hire.runSteps(refused);
        assertThat(hire.office.isEnded(refused.value())).isTrue();
        assertThat(hire.office.ends(refused.value())).contains("EndEvent_StartRefused", "EndEvent_OnboardingCancelled");
        hire.forget();

        var withdrawn = hire.announce("startsOn", hire.inWorkingDays(1).toString(), "reason", "Somebody fell ill.");
        cancel(withdrawn);
        assertThat(hire.office.isEnded(withdrawn.value())).isTrue();
    }

    @Test
    void whatIsNotInStockIsBoughtAndLiesOnTheShelfAfterwards() {
        var number = hire.announce("department", "Sales", "manager", "sales", "buddy", "");
        var phone = hire.item(number, "Hand out the phone");
        var request = new RequestNumber(phone.purchase());
        assertThat(procurement.request(request).wish().costCentre().value()).isEqualTo("Sales");
        assertThat(procurement.request(request).wish().neededBy()).isEqualTo(phone.dueOn());
        hire.approve(phone.purchase());
        assertThat(procurement.request(request).state()).isEqualTo(RequestState.ORDERED);
        hire.done(number, "Hand out the phone", "it");
        assertThat(stock.isHandedOut(phone.reference())).isTrue();

        cancel(number);
        assertThat(stock.isHandedOut(phone.reference()))
                .as("nobody has fetched it yet")
                .isTrue();
        hire.undone(number, "Hand out the phone", "it");
        hire.runSteps(number);

        assertThat(stock.isHandedOut(phone.reference())).isFalse();
        assertThat(hire.item(number, "Hand out the phone").state()).isEqualTo(ItemState.UNDONE);
        assertThat(procurement.request(request).state())
                .as("it has come in: there is nothing to cancel")
                .isEqualTo(RequestState.ORDERED);
        assertThat(hire.office.isEnded(number.value())).isTrue();
    }

    @Test
    void anOrderForSomebodyWhoDoesNotComeIsCancelled() {
        var number = hire.announce("department", "Sales", "manager", "sales", "buddy", "");
        var phone = hire.item(number, "Hand out the phone");
        assertThat(phone.purchase())
                .as(() -> timeline.of(number.value()).toString())
                .isNotNull();
        hire.approve(phone.purchase());

        cancel(number);

        assertThat(procurement.request(new RequestNumber(phone.purchase())).state())
                .isEqualTo(RequestState.CANCELLED);
        assertThat(hire.item(number, "Hand out the phone").state()).isEqualTo(ItemState.DROPPED);
        assertThat(hire.office.isEnded(number.value())).isTrue();
    }

    @Test
    void aPurchaseThatIsStillDecidedEndsWithTheOnboarding() {
        var number = hire.announce("department", "Sales", "manager", "sales", "buddy", "");
        var request = hire.item(number, "Hand out the phone").purchase();
        hire.runSteps(request);
        assertThat(procurement.budget(new RequestNumber(request)).reserved()).isPositive();
        var reserved = procurement.budget(new RequestNumber(request)).reserved();

        cancel(number);

        assertThat(hire.office.isEnded(request)).isTrue();
        assertThat(procurement.budget(new RequestNumber(request)).reserved()).isLessThan(reserved);
        assertThat(hire.office.isEnded(number.value())).isTrue();
    }

    @Test
    void whatNobodySellsIsFoundAnotherWay() {
        hire.emptyShelf("IT-320");
        hire.withoutOffers("IT-320", () -> {
            var number = hire.announce();
            assertThat(hire.item(number, "Set up the docking station").purchase())
                    .isNull();
            hire.done(number, "Set up the docking station", "it");
        });
    }

    @Test
    void whoIsLateIsRemindedThenTheirManagerThenTheOffice() {
        var number = hire.announce();
        var title = "Hand out the laptop";
        hire.timer(number, title, "BoundaryEvent_DueSoon");
        hire.timer(number, title, "BoundaryEvent_OneDayLate");
        hire.timer(number, title, "BoundaryEvent_TwoDaysLate");
        hire.timer(number, title, "BoundaryEvent_ThreeDaysLate");

        assertThat(mails(number, "item-reminder")).containsExactly("it@lindehof.example");
        assertThat(mails(number, "item-late-" + hire.item(number, title).position()))
                .containsExactly("it@lindehof.example");
        assertThat(mails(number, "item-late-managers")).containsExactly("willem@lindehof.example");
        assertThat(mails(number, "item-late-office")).containsExactly("office@lindehof.example");
        var clockOfItem = items.clock(hire.item(number, title));
        assertThat(Stream.of(
                        clockOfItem.remindAt(), clockOfItem.lateAt(), clockOfItem.managerAt(), clockOfItem.officeAt()))
                .allMatch(moment -> hire.isOfficeTime(moment));
    }

    @Test
    void whoWasRemindedIsRemindedOnceMoreBeforeANewDate() {
        var number = hire.announce();
        var title = "Hand out the laptop";
        hire.timer(number, title, "BoundaryEvent_DueSoon");
        hire.timer(number, title, "BoundaryEvent_OneDayLate");
        hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "move",
                "startsOn",
                hire.inWorkingDays(30),
                "wishReason",
                "They have a longer notice.");
        hire.runSteps(number);

        hire.timer(number, title, "BoundaryEvent_DueSoon");
        hire.timer(number, title, "BoundaryEvent_OneDayLate");
        assertThat(mails(number, "item-reminder")).containsExactly("it@lindehof.example", "it@lindehof.example");
        assertThat(mails(number, "item-late-" + hire.item(number, title).position()))
                .containsExactly("it@lindehof.example", "it@lindehof.example");
    }

    @Test
    void aContractIsSignedInTimeOrSomebodyDecides() {
        var number = hire.announce();
        assertThatThrownBy(() -> hire.complete(number, EmploymentContractContract.SEND_CONTRACT, "hr"))
                .isInstanceOf(FormRefusal.class);
        hire.sendContract(number);
        hire.timer(number, "BoundaryEvent_NotSignedSoon");
        hire.timer(number, "BoundaryEvent_NotSignedYet");
        assertThat(outbox.ofReference(number + "/contract"))
                .filteredOn(mail -> mail.key().contains("-signature-reminder-"))
                .extracting(mail -> mail.to().get(0).address())
                .as("their address does not stand in the case")
                .containsExactly("Noor.de.Wit@home.example");
        assertThat(mails(number, "not-signed")).containsExactly("hr@lindehof.example");

        hire.timer(number, "BoundaryEvent_SignatureExpired");
        hire.complete(
                number,
                EmploymentContractContract.DECIDE_ON_CONTRACT,
                "hr",
                "contractDecision",
                "more-time",
                "decisionReason",
                "They are on holiday.");
        assertThatThrownBy(() -> hire.complete(
                        number,
                        EmploymentContractContract.RECORD_SIGNATURE,
                        "hr",
                        "signature",
                        "signed",
                        "signedOn",
                        hire.today().plusDays(1)))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("is in the future");
        hire.timer(number, "BoundaryEvent_SignatureExpired");
        hire.complete(
                number,
                EmploymentContractContract.DECIDE_ON_CONTRACT,
                "hr",
                "contractDecision",
                "withdraw",
                "decisionReason",
                "We do not wait any longer.");
        hire.runSteps(number);

        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(hire.office.ends(number.value()))
                .contains("EndEvent_OfferWithdrawn", "EndEvent_WithoutContract", "EndEvent_OnboardingCancelled");
        assertThat(desk.onboarding(number).state()).isEqualTo(OnboardingState.CANCELLED);
    }

    @Test
    void whoDeclinesTheOfferIsCancelled() {
        var number = hire.announce();
        hire.sendContract(number);

        hire.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "declined",
                "declinedBecause",
                "They stay where they are.");
        hire.runSteps(number);

        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(hire.office.ends(number.value())).contains("EndEvent_OfferDeclined");
    }

    @Test
    void aSecondPersonChecksTheIdentityAndEveryPaperIsThere() {
        var number = hire.announce();
        hire.sendContract(number);
        hire.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "signed",
                "signedOn",
                hire.today());

        hire.office.tasks.setAssignee(
                hire.office
                        .task(number.value(), EmploymentContractContract.CHECK_IDENTITY)
                        .getId(),
                "hr");
        assertThatThrownBy(() -> hire.complete(
                        number,
                        EmploymentContractContract.CHECK_IDENTITY,
                        "hr",
                        "identityDocument",
                        "passport",
                        "papers",
                        List.of("identity-copy", "wage-tax-statement", "bank-details")))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("You recorded the signature: somebody else checks the identity.");
        assertThat(desk.onboarding(number).employee()).isNull();
        hire.unclaim(number, EmploymentContractContract.CHECK_IDENTITY);
        assertThatThrownBy(() -> hire.complete(
                        number,
                        EmploymentContractContract.CHECK_IDENTITY,
                        "office",
                        "identityDocument",
                        "passport",
                        "papers",
                        List.of("identity-copy")))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("These papers are missing: statement for the wage tax, bank details.");
        hire.checkIdentity(number);
        hire.runSteps(number);
        assertThat(desk.onboarding(number).employee()).isNotNull();
    }

    @Test
    void aColleagueWhoWorksHereIsNotCancelledAnyMore() {
        var number = hire.announce();
        hire.employ(number);
        hire.doEverything(number);
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");

        assertThatThrownBy(() -> cancel(number))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("They work here already: that ends by leaving, not by cancelling.");
        assertThat(hire.office.hasTask(number.value(), EmployeeOnboardingContract.FOLLOW_ONBOARDING))
                .isTrue();
    }

    @Test
    void theCardOfATaskSaysWhichItemItIs() {
        var number = hire.announce();
        var laptop = hire.task(number, "Hand out the laptop", OnboardingItemContract.DO_ITEM);
        var contract = hire.office.task(number.value(), EmploymentContractContract.SEND_CONTRACT);

        assertThat(cards.of(List.of(laptop.getProcessInstanceId(), contract.getProcessInstanceId())))
                .hasEntrySatisfying(laptop.getProcessInstanceId(), card -> {
                    assertThat(card.reference()).isEqualTo(number.value());
                    assertThat(card.subject()).isEqualTo("Hand out the laptop, for Noor de Wit");
                })
                .hasEntrySatisfying(contract.getProcessInstanceId(), card -> assertThat(card.subject())
                        .startsWith("Noor de Wit starts on "));
    }

    @Test
    void remindersWaitForTheirDays() {
        var number = hire.announce();
        var clockOfLaptop = items.clock(hire.item(number, "Hand out the laptop"));
        clock.advance(Duration.ofDays(1));
        assertThat(items.clock(hire.item(number, "Hand out the laptop"))).isEqualTo(clockOfLaptop);
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

    private void decideOnOpenItems(OnboardingNumber number, String decision) {
        var rows = items.openForDayOne(number).stream()
                .map(item -> row("expedite"))
                .toList();
        hire.complete(
                number,
                EmployeeOnboardingContract.DECIDE_ON_OPEN_ITEMS,
                "office",
                "openItemsDecision",
                decision,
                "openItems",
                rows);
    }

    private void decide(OnboardingNumber number, List<Map<String, Object>> rows) {
        hire.complete(
                number,
                EmployeeOnboardingContract.DECIDE_ON_OPEN_ITEMS,
                "office",
                "openItemsDecision",
                "start-stays",
                "openItems",
                rows);
    }

    private static Map<String, Object> row(String decision) {
        return Map.of("itemDecision", decision);
    }

    private List<String> mails(OnboardingNumber number, String key) {
        return outbox.ofReference(number.value()).stream()
                .filter(mail -> mail.key().contains("-" + key + "-"))
                .map(mail -> mail.to().get(0).address())
                .toList();
    }
}
