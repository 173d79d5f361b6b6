package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.access.AccessDesk;
import org.officeflow.access.ConnectorFailedException;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.inventory.Stock;
import org.officeflow.leaving.FarewellDesk;
import org.officeflow.leaving.LeavingDesk;
import org.officeflow.leaving.LeavingItem;
import org.officeflow.leaving.LeavingItemState;
import org.officeflow.leaving.LeavingNotice.AccessEnd;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.leaving.OffboardingState;
import org.officeflow.leaving.ReturnDesk;
import org.officeflow.leaving.ReturnDesk.Decision;
import org.officeflow.leaving.process.EmployeeOffboardingContract;
import org.officeflow.leaving.process.ReturnItemContract;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.tasklist.TaskDocuments;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmployeeOffboardingTest {

    private static final ItemId LAPTOP = new ItemId("IT-300");

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private LeavingDesk desk;

    @Autowired
    private ReturnDesk returns;

    @Autowired
    private FarewellDesk farewell;

    @Autowired
    private IssuedItems issued;

    @Autowired
    private OnboardingDesk onboardings;

    @Autowired
    private ItemDesk items;

    @Autowired
    private AccessDesk accesses;

    @Autowired
    private TaskDocuments documents;

    @Autowired
    private TestDoor door;

    @Autowired
    private Stock stock;

    @Autowired
    private Organisation organisation;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void rememberWhatLiesThere() {
        leave.hire.rememberStock();
    }

    @AfterEach
    void nobodyLeft() {
        clock.reset();
        leave.forget();
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(Stream.of(EmployeeOffboardingContract.PROCESS, ReturnItemContract.PROCESS)
                        .flatMap(process -> ModelCoverage.missing(leave.office.repository, process).stream()))
                .isEmpty();
    }

    @Test
    void whatIsLeftOfAnOnboardingEndsWithTheLastDay() {
        var person = leave.onboarded("Set up the monitor");
        leave.runEverything();
        var onboarding = issued.unfinished(person).get(0);
        assertThat(leave.office.isEnded(onboarding.value())).isFalse();
        var number = leave.announce(person);
        clock.moveTo(desk.leavesAt(number));
        leave.lastDayIsOver(number);
        leave.runEverything();

        assertThat(issued.unfinished(person)).isEmpty();
        assertThat(leave.hire.item(onboarding, "Set up the monitor").state()).isEqualTo(ItemState.DROPPED);
        assertThat(leave.office.isEnded(onboarding.value())).isTrue();
        assertThat(onboardings.onboarding(onboarding).state()).isEqualTo(OnboardingState.LEFT);
        assertThat(leave.hire.item(onboarding, "Hand out the laptop").state())
                .as("what they have is still expected back")
                .isEqualTo(ItemState.DONE);
    }

    @Test
    void fromTheNoticeToTheLastReturnedBadge() {
        var laptops = stock.available(LAPTOP);
        var person = leave.onboarded();
        assertThat(stock.available(LAPTOP)).isEqualTo(laptops - 1);

        var number = leave.announce(person);
        assertThat(returns.items(number))
                .extracting(LeavingItem::title)
                .contains("Fetch the laptop", "Block and fetch the badge", "Remove them from payroll", "Free the desk")
                .doesNotContain("Cancel the introduction day", "Tell the team that they do not come");
        assertThat(settling.shown(
                        person.value(), leave.office.task(number.value(), EmployeeOffboardingContract.LIST_HAND_OVER)))
                .contains("Fetch the laptop", "Block and fetch the badge")
                .doesNotContain("Remove them from payroll", "Free the desk");
        leave.handOver(number, person);
        leave.settlePay(number);
        leave.back(number, "Fetch the laptop", "it");
        assertThat(stock.available(LAPTOP)).isEqualTo(laptops);
        clock.moveTo(desk.leavesAt(number));
        leave.everythingIsBack(number);
        leave.lastDayIsOver(number);

        assertThat(organisation.get(person).active()).isFalse();
        assertThat(identity.createUserQuery().userId(person.value()).count()).isZero();
        leave.complete(number, EmployeeOffboardingContract.CONFIRM_CLEARANCE, "hr", "clearance", "cleared");
        assertThat(leave.office.ends(number.value())).contains("EndEvent_ColleagueLeft");
        assertThat(leave.office.isEnded(number.value())).isTrue();
        assertThat(desk.offboarding(number).state()).isEqualTo(OffboardingState.CLEARED);
        assertThat(returns.items(number)).allSatisfy(item -> {
            assertThat(item.state()).isEqualTo(LeavingItemState.RETURNED);
            assertThat(item.settledBy()).isNotNull();
            assertThat(item.settledAt()).isNotNull();
        });
        assertThat(issued.of(person))
                .extracting(OnboardingItem::title)
                .doesNotContain("Hand out the laptop", "Prepare the badge", "Enter in payroll");
        assertThat(said(number))
                .contains(
                        "Closed the login", "Noor de Wit no longer works here", "Confirmed clearance: nothing is open");
    }

    @Test
    void whatIsMissingIsDecidedByOfficeManagementAndNotByWhoeverReportedIt() {
        var laptops = stock.available(LAPTOP);
        var number = leave.announce(leave.onboarded());

        assertThatThrownBy(() -> leave.check(number, "Fetch the laptop", "it", "found", "missing"))
                .isInstanceOf(FormRefusal.class)
                .hasMessageContaining("what was done to find it");
        leave.check(number, "Fetch the laptop", "it", "found", "missing", "note", "Left in a train.");
        var position = leave.item(number, "Fetch the laptop").position();
        var writeOff = new Decision.WriteOff();
        assertThat(returns.decide(number, position, writeOff, "It is old.", new PersonId("facilities")))
                .contains("Office management or a managing director");
        assertThatThrownBy(() -> decideOnLaptop(number, "office", "expect")).hasMessageContaining("Say until when");
        leave.decide(
                number,
                "Fetch the laptop",
                "office",
                "missingDecision",
                "expect",
                "until",
                leave.lastDay().plusDays(7).toString(),
                "decisionReason",
                "Ask the railway.");
        assertThat(leave.item(number, "Fetch the laptop").state()).isEqualTo(LeavingItemState.EXPECTED);
        assertThat(leave.item(number, "Fetch the laptop").dueOn())
                .isEqualTo(leave.lastDay().plusDays(7));

        var office = new PersonId("office");
        returns.found(number, position, LeavingItemState.DAMAGED, "The screen is broken.", office);
        assertThat(returns.decide(number, position, writeOff, "It is old.", office))
                .contains("You reported it");
        leave.check(number, "Fetch the laptop", "it", "found", "damaged", "note", "The screen is broken.");
        assertThat(leave.item(number, "Fetch the laptop").state()).isEqualTo(LeavingItemState.DAMAGED);
        decideOnLaptop(number, "willem", "write-off");

        assertThat(leave.item(number, "Fetch the laptop").state()).isEqualTo(LeavingItemState.WRITTEN_OFF);
        assertThat(stock.available(LAPTOP)).isEqualTo(laptops - 1);
        assertThat(leave.office.ends(number.value())).contains("EndEvent_LossAccepted");
    }

    private void decideOnLaptop(OffboardingNumber number, String by, String decision) {
        leave.decide(
                number,
                "Fetch the laptop",
                by,
                "missingDecision",
                decision,
                "decisionReason",
                "It is worth less than the search.");
    }

    @Test
    void anUnreturnedThingBlocksClearance() {
        var person = leave.onboarded();
        var number = leave.announce(person);

        assertThat(desk.clear(number, new PersonId("hr"))).contains("Fetch the laptop");
        assertThat(desk.offboarding(number).state()).isEqualTo(OffboardingState.RUNNING);

        leave.handOver(number, person);
        leave.settlePay(number);
        clock.moveTo(desk.leavesAt(number));
        leave.everythingIsBack(number);
        leave.lastDayIsOver(number);
        leave.wish(
                number,
                "hr",
                "add-item",
                "itemTitle",
                "Parking card",
                "itemKind",
                "badge",
                "itemResponsible",
                "facilities");
        assertThatThrownBy(() -> leave.complete(
                        number, EmployeeOffboardingContract.CONFIRM_CLEARANCE, "hr", "clearance", "cleared"))
                .hasMessageContaining("Parking card");
        leave.back(number, "Parking card", "facilities");
        leave.complete(number, EmployeeOffboardingContract.CONFIRM_CLEARANCE, "hr", "clearance", "cleared");

        assertThat(leave.office.ends(number.value())).contains("EndEvent_AddedItemReturned", "EndEvent_ColleagueLeft");
    }

    @Test
    void whatIsIssuedMeanwhileComesBackBeforeClearance() {
        var person = leave.onboarded("Set up the monitor");
        var onboarding = issued.of(person).get(0).onboarding();
        var number = leave.announce(person);
        assertThat(returns.items(number)).extracting(LeavingItem::title).doesNotContain("Fetch the monitor");
        leave.handOver(number, person);
        leave.settlePay(number);
        clock.moveTo(desk.leavesAt(number));
        leave.everythingIsBack(number);
        leave.hire.done(onboarding, "Set up the monitor", "it");
        leave.lastDayIsOver(number);

        assertThat(leave.office.hasTask(number.value(), EmployeeOffboardingContract.CONFIRM_CLEARANCE))
                .isFalse();
        leave.back(number, "Fetch the monitor", "it");
        leave.letIn(person);
        assertThatThrownBy(() -> leave.complete(
                        number, EmployeeOffboardingContract.CONFIRM_CLEARANCE, "hr", "clearance", "cleared"))
                .hasMessageContaining("Something was issued meanwhile");
        leave.complete(number, EmployeeOffboardingContract.CONFIRM_CLEARANCE, "hr", "clearance", "look-again");
        leave.runSteps(number);
        jobs(number, "IntermediateEvent_AccessEnds").forEach(leave.office.management::executeJob);
        leave.runSteps(number);
        leave.complete(number, EmployeeOffboardingContract.CONFIRM_CLEARANCE, "hr", "clearance", "cleared");

        assertThat(leave.office.isEnded(number.value())).isTrue();
    }

    @Test
    void accessesEndAtTheMinuteThatIsSet() {
        var person = leave.longHere();
        leave.letIn(person);
        var day = leave.hire.inWorkingDays(10);
        var number = leave.announce(
                person, "lastDay", day.toString(), "accessEnd", "at", "accessEndsAt", day + "T14:30+01:00");
        var minute = day.atTime(14, 30).atZone(calendars.of("amsterdam").zone()).toInstant();

        assertThat(desk.offboarding(number).accessEndsAt()).isEqualTo(minute);
        assertThat(dueDates(number, "IntermediateEvent_AccessEnds"))
                .containsOnly(minute)
                .hasSize(2);
        clock.moveTo(minute);
        door.outOfOrder = true;
        for (var job : jobs(number, "IntermediateEvent_AccessEnds")) {
            leave.office.management.executeJob(job);
        }
        assertThatThrownBy(() -> leave.runSteps(number)).isInstanceOf(ConnectorFailedException.class);
        assertThat(accesses.held(person))
                .as("nothing is recorded that was not done")
                .hasSize(1);
        door.outOfOrder = false;
        leave.runSteps(number);

        assertThat(door.letIn).isEmpty();
        assertThat(door.enabled).isEmpty();
        assertThat(accesses.held(person)).isEmpty();
        assertThat(identity.createUserQuery().userId(person.value()).count()).isZero();
        assertThat(organisation.get(person).active())
                .as("they are employed until the day is over")
                .isTrue();
        assertThat(returns.items(number).get(0).settledAt()).isEqualTo(minute);
        assertThat(leave.office.ends(number.value())).contains("EndEvent_AccessRemoved");
    }

    @Test
    void whatNoMachineTakesSomebodyTakesNotBeforeTheMinute() {
        var person = leave.longHere();
        leave.letIn(person);
        var day = leave.hire.inWorkingDays(10);
        var number = leave.announce(person, "lastDay", day.toString());
        leave.disconnect();
        clock.moveTo(desk.offboarding(number).accessEndsAt());
        jobs(number, "IntermediateEvent_AccessEnds").forEach(leave.office.management::executeJob);
        leave.runSteps(number);
        var task = leave.office.task(number.value(), ReturnItemContract.CHECK_RETURN);
        assertThat(leave.hire.worker(task)).isEqualTo("it");
        assertThat(task.getDueDate())
                .isEqualTo(Date.from(desk.offboarding(number).accessEndsAt()));

        clock.moveTo(desk.offboarding(number).accessEndsAt().minusSeconds(60));
        assertThatThrownBy(() -> leave.back(number, "Side door", "it")).hasMessageContaining("not before");
        assertThatThrownBy(() -> leave.check(number, "Side door", "it", "found", "damaged", "note", "It squeaks."))
                .hasMessageContaining("not damaged");
        clock.moveTo(desk.offboarding(number).accessEndsAt());
        leave.check(number, "Side door", "it", "found", "missing", "note", "The lock does not answer.");
        assertThatThrownBy(() -> leave.decide(
                        number, "Side door", "office", "missingDecision", "write-off", "decisionReason", "No."))
                .hasMessageContaining("cannot be written off");
        leave.decide(
                number,
                "Side door",
                "office",
                "missingDecision",
                "expect",
                "until",
                day.toString(),
                "decisionReason",
                "Change the lock.");
        leave.back(number, "Side door", "it");

        assertThat(accesses.held(person)).isEmpty();
        assertThat(said(number)).contains("Settled: Take back the access: Side door");
    }

    @Test
    void theirOpenTasksGoToTheirSuccessor() {
        var person = leave.longHere();
        var number =
                leave.announce(person, "lastDay", leave.hire.inWorkingDays(10).toString());
        var handOver = leave.office.task(number.value(), EmployeeOffboardingContract.LIST_HAND_OVER);
        assertThat(handOver.getAssignee()).isEqualTo(person.value());

        leave.lastDayIsOver(number);

        assertThat(leave.office
                        .task(number.value(), EmployeeOffboardingContract.LIST_HAND_OVER)
                        .getAssignee())
                .isEqualTo("colleague");
        assertThat(said(number)).contains("Bram Mulder has taken over what was open (1)");
        leave.listHandOver(number, "colleague", "What we know of");
        leave.complete(
                number,
                EmployeeOffboardingContract.TAKE_HAND_OVER,
                "colleague",
                "handOver",
                "incomplete",
                "missing",
                "The list of printers.");
        assertThat(leave.office
                        .task(number.value(), EmployeeOffboardingContract.LIST_HAND_OVER)
                        .getAssignee())
                .as("whoever left cannot add to it")
                .isEqualTo("colleague");
    }

    @Test
    void withoutSuccessorAndManagerHumanResourcesTakeTheWork() {
        var person = leave.longHere();
        leave.withoutManager(person);
        var number =
                leave.announce(person, "lastDay", leave.hire.inWorkingDays(10).toString(), "successor", "");
        leave.lastDayIsOver(number);
        leave.complete(
                number,
                EmployeeOffboardingContract.LIST_HAND_OVER,
                "hr",
                "handOvers",
                List.of(Map.of("what", "All", "receiver", "hr")));

        var task = leave.office.task(number.value(), EmployeeOffboardingContract.TAKE_HAND_OVER);
        assertThat(task.getAssignee()).isNull();
        assertThat(leave.hire.worker(task)).isEqualTo("hr");
    }

    @Test
    void theLastDayMovesAndEverythingOpenFollows() {
        var person = leave.onboarded();
        var number = leave.announce(person);
        leave.back(number, "Fetch the laptop", "it");
        var later = leave.hire.inWorkingDays(70);
        leave.wish(number, "hr", "move", "lastDay", later.toString(), "accessEnd", "with-last-day");

        var calendar = calendars.of(organisation.get(person).site());
        assertThat(desk.offboarding(number).lastDay()).isEqualTo(later);
        assertThat(dueDates(number, "IntermediateEvent_AccessEnds")).containsOnly(calendar.closesOn(later));
        assertThat(leave.task(number, "Block and fetch the badge", ReturnItemContract.CHECK_RETURN)
                        .getDueDate())
                .isEqualTo(Date.from(calendar.closesOn(later)));
        assertThat(leave.office
                        .task(number.value(), EmployeeOffboardingContract.LIST_HAND_OVER)
                        .getDueDate())
                .isEqualTo(Date.from(calendar.closesOn(later)));
        assertThat(dueDates(number, "BoundaryEvent_OneDayLate"))
                .containsOnly(calendar.opensOn(calendar.plusWorkingDays(later, 1)));
        assertThat(leave.item(number, "Fetch the laptop").dueOn())
                .as("what is back stays as it was")
                .isEqualTo(leave.lastDay());
        assertThat(desk.lastDays(number)).hasSize(2).last().satisfies(day -> {
            assertThat(day.day()).isEqualTo(later);
            assertThat(day.person()).isEqualTo(new PersonId("hr"));
            assertThat(day.reason()).isEqualTo("They said so.");
        });
        assertThat(subjects(number)).anyMatch(subject -> subject.equals("A last day has moved, " + number));
        clock.moveTo(desk.leavesAt(number));
        leave.office.runJob(number.value(), "IntermediateEvent_AccessEnds");
        leave.runSteps(number);
        leave.office.runJob(number.value(), "IntermediateEvent_LastDayOver");
        leave.runSteps(number);
        assertThatThrownBy(() -> leave.wish(
                        number, "hr", "move", "lastDay", later.plusDays(9).toString()))
                .hasMessageContaining("does not move any more");
    }

    @Test
    void aDepartureThatFailsWaitsForTheDayToWhichItWasMovedMeanwhile() {
        var person = leave.onboarded();
        var number = leave.announce(person);
        clock.moveTo(desk.leavesAt(number));
        leave.office.runJob(number.value(), "IntermediateEvent_AccessEnds");
        leave.runSteps(number);
        leave.office.runJob(number.value(), "IntermediateEvent_LastDayOver");
        leave.wish(number, "hr", "move", "lastDay", leave.lastDay().plusDays(14).toString());

        assertThat(organisation.get(person).active()).isTrue();
        assertThat(desk.offboarding(number).leftAt()).isNull();
        assertThat(dueDates(number, "IntermediateEvent_LastDayOver")).containsExactly(desk.leavesAt(number));
        clock.moveTo(desk.leavesAt(number));
        leave.office.runJob(number.value(), "IntermediateEvent_LastDayOver");
        leave.runSteps(number);
        assertThat(organisation.get(person).active()).isFalse();
    }

    @Test
    void whoeverStaysAfterAllKeepsWhatIsNotBackYet() {
        var person = leave.onboarded();
        var number = leave.announce(person);
        leave.back(number, "Fetch the laptop", "it");
        leave.wish(number, "hr", "withdraw");

        assertThat(leave.office.isEnded(number.value())).isTrue();
        assertThat(leave.office.ends(number.value())).contains("EndEvent_NoticeWithdrawn");
        assertThat(organisation.get(person).active()).isTrue();
        assertThat(desk.offboarding(number).state()).isEqualTo(OffboardingState.WITHDRAWN);
        assertThat(leave.item(number, "Fetch the laptop").state()).isEqualTo(LeavingItemState.RETURNED);
        assertThat(leave.item(number, "Block and fetch the badge").state()).isEqualTo(LeavingItemState.KEPT);
        assertThat(subjects(number)).anyMatch(subject -> subject.equals("A colleague stays, " + number));
        assertThat(desk.move(number, leave.lastDay(), new AccessEnd.WithLastDay(), "Late", new PersonId("hr")))
                .contains("does not move any more");

        var again = leave.announce(person);
        assertThat(returns.items(again))
                .extracting(LeavingItem::title)
                .contains("Block and fetch the badge")
                .doesNotContain("Fetch the laptop");
    }

    @Test
    void whoeverStaysAfterTheirLoginWasClosedLogsInAgain() {
        var person = leave.longHere();
        var number = leave.announce(person, "accessEnd", "at-once", "lateReason", "A misunderstanding.");
        leave.office.runJob(number.value(), "IntermediateEvent_AccessEnds");
        leave.runSteps(number);
        assertThat(identity.createUserQuery().userId(person.value()).count()).isZero();
        assertThat(desk.move(number, leave.lastDay().plusDays(7), new AccessEnd.AtOnce(), "Later", new PersonId("hr")))
                .as("accesses that ended do not end again")
                .isNull();

        leave.wish(number, "hr", "withdraw");

        assertThat(identity.createUserQuery().userId(person.value()).count()).isEqualTo(1);
        assertThat(organisation.get(person).active()).isTrue();
    }

    @Test
    void whatOnlyTheLeaverCouldDoGoesToAnotherGroup() {
        var hr = new PersonId("hr");
        var number = leave.begin("willem", leave.notice(hr, "interview", true));

        for (var step : List.of(EmployeeOffboardingContract.HOLD_INTERVIEW, EmployeeOffboardingContract.SETTLE_PAY)) {
            assertThat(leave.hire.worker(leave.office.task(number.value(), step)))
                    .as(step)
                    .isEqualTo(step.equals(EmployeeOffboardingContract.SETTLE_PAY) ? "finance" : "managing-director");
        }
        assertThat(offeredTo(number, EmployeeOffboardingContract.FOLLOW_LEAVING))
                .containsExactlyInAnyOrder("anna", "willem");
        var today = leave.hire.today();
        assertThat(farewell.interviewed(number, today, "All is well.", hr)).contains("about you");
        assertThat(farewell.interviewed(number, today, "All is well.", new PersonId("office")))
                .contains("Only human resources");
        assertThat(farewell.interviewed(number, today, "All is well.", new PersonId("anna")))
                .isNull();
        assertThat(farewell.interview(number, new PersonId("anna"))).contains("All is well.");
        assertThat(farewell.interview(number, hr)).isEmpty();
        assertThat(farewell.paid(number, hr)).contains("about you");
    }

    @Test
    void aLeaverOfHumanResourcesFindsNoTaskOfTheirOwnCase() {
        var person = leave.longHere();
        leave.hire.join(person.value(), Group.HR);
        leave.hire.join(person.value(), Group.FINANCE);
        var number = leave.announce(person, "interview", true);

        for (var step : List.of(
                EmployeeOffboardingContract.FOLLOW_LEAVING,
                EmployeeOffboardingContract.HOLD_INTERVIEW,
                EmployeeOffboardingContract.SETTLE_PAY)) {
            var other = step.equals(EmployeeOffboardingContract.SETTLE_PAY) ? "finance" : "hr";
            var task = leave.office.task(number.value(), step);
            assertThat(offeredTo(number, step)).as(step).containsExactly(other);
            assertThat(leave.office.as(person.value(), () -> documents.of(task.getId())))
                    .as(step)
                    .isEmpty();
            assertThat(leave.office.as(other, () -> documents.of(task.getId())))
                    .as(step)
                    .isPresent();
        }
    }

    private Set<String> offeredTo(OffboardingNumber number, String step) {
        return leave.hire.offeredTo(leave.office.task(number.value(), step));
    }

    @Test
    void whoHasToSeeToSomethingIsRemindedThenTheirManagerThenTheOffice() {
        var number = leave.announce(leave.onboarded());
        var instance = leave.task(number, "Fetch the laptop", ReturnItemContract.CHECK_RETURN)
                .getProcessInstanceId();
        for (var timer : List.of(
                "BoundaryEvent_DueSoon",
                "BoundaryEvent_OneDayLate",
                "BoundaryEvent_TwoDaysLate",
                "BoundaryEvent_ThreeDaysLate")) {
            var job = leave.office
                    .management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(timer)
                    .singleResult();
            assertThat(leave.hire.isOfficeTime(job.getDuedate().toInstant())).isTrue();
            leave.office.management.executeJob(job.getId());
        }

        assertThat(to(number, "it@lindehof.example"))
                .anyMatch(it -> it.startsWith("Due on"))
                .anyMatch(it -> it.startsWith("Late:"));
        assertThat(to(number, "willem@lindehof.example")).anyMatch(it -> it.startsWith("Two working days late"));
        assertThat(to(number, "office@lindehof.example")).anyMatch(it -> it.startsWith("Three working days late"));
    }

    @Test
    void whoeverDecidesOnWhatIsMissingIsRemindedThenTheirManagerThenTheOffice() {
        var number = leave.announce(leave.onboarded());
        leave.check(number, "Fetch the laptop", "it", "found", "missing", "note", "Left in a train.");
        var instance = leave.task(number, "Fetch the laptop", ReturnItemContract.DECIDE_ON_ITEM)
                .getProcessInstanceId();
        leave.wish(number, "hr", "move", "lastDay", leave.hire.inWorkingDays(70).toString());
        var decideOn = returns.decideOn(
                leave.item(number, "Fetch the laptop"), returns.decideAt(leave.item(number, "Fetch the laptop")));
        var calendar = calendars.of("amsterdam");
        for (var timer : List.of("OneDayLate", "TwoDaysLate", "ThreeDaysLate", "DueSoon")) {
            var job = leave.office
                    .management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId("BoundaryEvent_Decision" + timer)
                    .singleResult();
            if (timer.equals("OneDayLate")) {
                assertThat(job.getDuedate().toInstant())
                        .as("whenever the last day is")
                        .isEqualTo(calendar.opensOn(calendar.plusWorkingDays(decideOn, 1)));
            }
            assertThat(leave.hire.isOfficeTime(job.getDuedate().toInstant())).isTrue();
            leave.office.management.executeJob(job.getId());
        }

        assertThat(to(number, "office@lindehof.example"))
                .anyMatch(it -> it.startsWith("Due on"))
                .anyMatch(it -> it.startsWith("Late:"))
                .anyMatch(it -> it.startsWith("Three working days late"));
        assertThat(to(number, "facilities@lindehof.example")).anyMatch(it -> it.startsWith("Two working days late"));
    }

    @Test
    void handOverInterviewAndFinalPayAreRemindedOf() {
        var person = leave.longHere();
        var day = leave.hire.inWorkingDays(10);
        leave.hire.join("anna", Group.FINANCE);
        var number = leave.announce(person, "lastDay", day.toString(), "interview", true);
        var calendar = calendars.of("amsterdam");
        assertThat(dueDates(number, "IntermediateEvent_NextReminder"))
                .containsExactly(calendar.opensOn(calendar.plusWorkingDays(day, -2)));

        nextReminder(number);
        assertThat(to(number, "karin@lindehof.example")).anyMatch(it -> it.startsWith("Due on") && it.contains("List"));
        assertThat(to(number, "hr@lindehof.example"))
                .anyMatch(it -> it.startsWith("Due on") && it.contains("Hold exit interview"));
        assertThat(to(number, "finance@lindehof.example"))
                .anyMatch(it -> it.startsWith("Due on") && it.contains("Settle final pay"));
        var sent = subjects(number).size();
        nextReminder(number);
        assertThat(subjects(number)).as("nobody is reminded twice").hasSize(sent);
        leave.listHandOver(number, person.value(), "The spring campaign");

        clock.moveTo(calendar.opensOn(day));
        nextReminder(number);
        assertThat(to(number, "colleague@lindehof.example"))
                .as("not on the day itself")
                .noneMatch(it -> it.startsWith("Late:"));
        assertThat(to(number, "colleague@lindehof.example"))
                .anyMatch(it -> it.startsWith("Due on") && it.contains("Take over work"));
        nextReminder(number);
        assertThat(to(number, "colleague@lindehof.example"))
                .anyMatch(it -> it.startsWith("Late:") && it.contains("Take over work"));
        assertThat(to(number, "finance@lindehof.example"))
                .anyMatch(it -> it.startsWith("Late:") && it.contains("Settle final pay"));
        nextReminder(number);
        assertThat(to(number, "manager@lindehof.example"))
                .anyMatch(it -> it.startsWith("Two working days late") && it.contains("Take over work"));
        assertThat(to(number, "anna@lindehof.example"))
                .as("who is asked herself and manages the others")
                .anyMatch(it -> it.startsWith("Late:"))
                .noneMatch(it -> it.startsWith("Two working days late"));
        leave.settlePay(number);
        nextReminder(number);
        assertThat(to(number, "office@lindehof.example"))
                .anyMatch(it -> it.startsWith("Three working days late") && it.contains("Take over work"))
                .as("what is done is late no more")
                .noneMatch(it -> it.contains("Settle final pay"));
        jdbc.update("delete from group_memberships where person = 'anna' and role = 'finance'");

        leave.complete(number, EmployeeOffboardingContract.TAKE_HAND_OVER, "colleague", "handOver", "taken");
        leave.complete(
                number,
                EmployeeOffboardingContract.HOLD_INTERVIEW,
                "hr",
                "heldOn",
                leave.hire.today().toString(),
                "notes",
                "All is well.");
        nextReminder(number);
        assertThat(leave.office.ends(number.value())).contains("EndEvent_FarewellCompleted");
    }

    private void nextReminder(OffboardingNumber number) {
        var due = dueDates(number, "IntermediateEvent_NextReminder").get(0);
        assertThat(leave.hire.isOfficeTime(due)).isTrue();
        if (due.isAfter(clock.instant())) {
            clock.moveTo(due);
        }
        leave.office.runJob(number.value(), "IntermediateEvent_NextReminder");
        leave.runSteps(number);
    }

    @Test
    void remindersOfWhatIsNotBackComeAgainAfterAMove() {
        var number = leave.announce(leave.onboarded());
        var task = leave.task(number, "Fetch the laptop", ReturnItemContract.CHECK_RETURN);
        var reminder = leave.office
                .management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId("BoundaryEvent_DueSoon")
                .singleResult();
        leave.office.management.executeJob(reminder.getId());

        var later = leave.hire.inWorkingDays(70);
        leave.wish(number, "hr", "move", "lastDay", later.toString());

        var calendar = calendars.of("amsterdam");
        assertThat(leave.office
                        .management
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .activityId("BoundaryEvent_DueSoon")
                        .singleResult()
                        .getDuedate())
                .isEqualTo(Date.from(calendar.opensOn(calendar.plusWorkingDays(later, -2))));
        assertThat(dueDates(number, "IntermediateEvent_NextReminder"))
                .containsExactly(calendar.opensOn(calendar.plusWorkingDays(later, -2)));
    }

    @Test
    void aMinuteThatHasPassedDoesNotMove() {
        var day = leave.hire.inWorkingDays(10);
        var number = leave.announce(
                leave.longHere(), "lastDay", day.toString(), "accessEnd", "at", "accessEndsAt", day + "T14:30+01:00");
        var minute = desk.offboarding(number).accessEndsAt();
        var hr = new PersonId("hr");
        clock.moveTo(minute.minusSeconds(1));
        assertThat(desk.move(number, day.plusDays(1), new AccessEnd.WithLastDay(), "Later", hr))
                .isNull();
        assertThat(desk.offboarding(number).accessEndsAt())
                .as("a second before it still does")
                .isAfter(minute);
        assertThat(desk.move(number, day, new AccessEnd.At(day.atTime(14, 30)), "As before", hr))
                .isNull();

        clock.moveTo(minute);
        assertThat(desk.move(number, day.plusDays(7), new AccessEnd.WithLastDay(), "Later", hr))
                .isNull();
        assertThat(desk.offboarding(number).lastDay()).isEqualTo(day.plusDays(7));
        assertThat(desk.offboarding(number).accessEndsAt()).isEqualTo(minute);
    }

    @Test
    void theHandOverIsTakenBySomebodyElseOnceItIsComplete() {
        var person = leave.longHere();
        var number =
                leave.announce(person, "lastDay", leave.hire.inWorkingDays(10).toString());
        assertThatThrownBy(() -> leave.complete(
                        number, EmployeeOffboardingContract.LIST_HAND_OVER, person.value(), "handOvers", List.of()))
                .hasMessageContaining("at least one thing");
        leave.listHandOver(number, person.value(), "The spring campaign");
        assertThatThrownBy(() -> leave.complete(
                        number, EmployeeOffboardingContract.TAKE_HAND_OVER, "colleague", "handOver", "incomplete"))
                .hasMessageContaining("Say what is missing");
        assertThat(farewell.acknowledge(number, null, person)).contains("Whoever takes over");
        leave.complete(
                number,
                EmployeeOffboardingContract.TAKE_HAND_OVER,
                "colleague",
                "handOver",
                "incomplete",
                "missing",
                "The contacts.");
        leave.listHandOver(number, person.value(), "The spring campaign and its contacts");
        leave.complete(number, EmployeeOffboardingContract.TAKE_HAND_OVER, "colleague", "handOver", "taken");

        assertThat(farewell.handOvers(number)).singleElement().satisfies(row -> assertThat(row.what())
                .contains("contacts"));
        assertThat(said(number)).contains("Took over the work");
    }

    @Test
    void theExitInterviewStaysWithHumanResources() {
        var secret = "They felt overlooked for the lead.";
        var person = leave.longHere();
        var number = leave.announce(
                person,
                "lastDay",
                leave.hire.inWorkingDays(10).toString(),
                "leavingReason",
                "dismissal",
                "interview",
                true);
        assertThatThrownBy(() -> leave.complete(
                        number,
                        EmployeeOffboardingContract.HOLD_INTERVIEW,
                        "hr",
                        "heldOn",
                        leave.hire.inWorkingDays(5).toString(),
                        "notes",
                        secret))
                .hasMessageContaining("still to come");
        leave.complete(
                number,
                EmployeeOffboardingContract.HOLD_INTERVIEW,
                "hr",
                "heldOn",
                leave.hire.today().toString(),
                "notes",
                secret);

        assertThat(farewell.interview(number, new PersonId("hr"))).contains(secret);
        for (var other : List.of("manager", "office", "colleague", person.value())) {
            assertThat(farewell.interview(number, new PersonId(other)))
                    .as(other)
                    .isEmpty();
        }
        assertThat(farewell.interviewed(number, leave.hire.today(), secret, new PersonId("manager")))
                .contains("Only human resources");
        assertThat(timeline.of(number.value()))
                .noneMatch(entry -> entry.toString().contains(secret));
        assertThat(leave.office
                        .history
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(leave.office
                                .task(number.value(), EmployeeOffboardingContract.FOLLOW_LEAVING)
                                .getProcessInstanceId())
                        .list())
                .noneMatch(variable -> List.of(secret, "dismissal").contains(variable.getValue()));
        assertThat(outbox.ofReference(number.value()))
                .isNotEmpty()
                .noneMatch(
                        mail -> mail.text().contains("dismissal") || mail.text().contains(secret));
    }

    private List<String> said(OffboardingNumber number) {
        return timeline.of(number.value()).stream().map(entry -> entry.what()).toList();
    }

    private List<String> jobs(OffboardingNumber number, String element) {
        return leave
                .office
                .runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .flatMap(instance -> leave
                        .office
                        .management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .list()
                        .stream())
                .map(job -> job.getId())
                .toList();
    }

    private List<Instant> dueDates(OffboardingNumber number, String element) {
        return jobs(number, element).stream()
                .map(job -> leave.office
                        .management
                        .createJobQuery()
                        .jobId(job)
                        .singleResult()
                        .getDuedate()
                        .toInstant())
                .toList();
    }

    private List<String> subjects(OffboardingNumber number) {
        return outbox.ofReference(number.value()).stream()
                .map(mail -> mail.subject())
                .toList();
    }

    private List<String> to(OffboardingNumber number, String address) {
        return outbox.ofReference(number.value()).stream()
                .filter(mail -> mail.to().stream().anyMatch(to -> to.address().equals(address)))
                .map(mail -> mail.subject())
                .toList();
    }
}
