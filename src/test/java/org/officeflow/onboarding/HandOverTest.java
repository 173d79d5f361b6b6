package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.officeflow.testing.OfficeDriver.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.notification.Outbox;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.onboarding.process.OnboardingNews;
import org.officeflow.testing.ModelCoverage;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a new colleague was given, they acknowledge; what is wrong with it is seen to. */
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandOverTest {

    /** What is passed here and not where the whole onboarding is tested. */
    static final Set<String> PASSED_HERE = Set.of(
            "BoundaryEvent_NotAcknowledged",
            "ServiceTask_RemindColleague",
            "EndEvent_ColleagueReminded",
            "BoundaryEvent_LongNotAcknowledged",
            "ServiceTask_TellManager",
            "EndEvent_ManagerTold",
            "IntermediateEvent_ComplaintAnnounced",
            "EndEvent_ComplaintRecorded",
            "Flow_NotAcknowledged_RemindColleague",
            "Flow_RemindColleague_ColleagueReminded",
            "Flow_LongNotAcknowledged_TellManager",
            "Flow_TellManager_ManagerTold",
            "Flow_EquipmentInOrder_ComplaintAnnounced",
            "Flow_ComplaintAnnounced_ComplaintRecorded",
            "BoundaryEvent_ColleagueLeft",
            "EndEvent_HandOverDropped",
            "Flow_ColleagueLeft_HandOverDropped");

    private static final String LAPTOP = "Hand out the laptop";

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private ItemDesk items;

    @Autowired
    private HandOverDesk handOver;

    @Autowired
    private OnboardingNews news;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void rememberWhatLiesThere() {
        hire.rememberStock();
    }

    @AfterEach
    void nobodyCame() {
        hire.forget();
    }

    @AfterAll
    void everyNodeAndEveryAnswerWasPassed() {
        assertThat(ModelCoverage.missing(hire.office.repository, EmployeeOnboardingContract.PROCESS))
                .doesNotContainAnyElementsOf(PASSED_HERE);
    }

    @Test
    void whoeverLeavesAcknowledgesNothingAnyMore() {
        var number = employed();
        hire.doEverything(number);
        arrive(number);
        news.leaving(number);

        assertThat(task(number)).isNull();
        assertThat(hire.office.ends(number.value())).contains("EndEvent_HandOverDropped");
        assertThat(hire.item(number, LAPTOP).received()).isNull();
    }

    @Test
    void onTheFirstDayTheColleagueIsAskedOnceForEverything() {
        var number = employed();
        hire.doEverything(number);
        assertThat(task(number)).as("nobody is asked before they are here").isNull();
        arrive(number);

        assertThat(task(number).getAssignee()).isEqualTo(login(number));
        assertThat(task(number).getDueDate()).isNotNull();
        assertThat(settling.shown(login(number), task(number)))
                .as("the thing, and not what was to be done with it")
                .contains("Laptop 14 inch")
                .doesNotContain(LAPTOP);
        assertThat(handOver.handedOut(number))
                .extracting(OnboardingItem::title)
                .contains(LAPTOP, "Set up the monitor", "Prepare the badge")
                .doesNotContain("Prepare the desk", "Open account and mailbox");
        assertThat(mails(number, "hand-over-1")).containsExactly("noor@lindehof.example");
        hire.acknowledge(number);

        assertThat(task(number)).isNull();
        assertThat(hire.item(number, LAPTOP).received()).isEqualTo("good");
        assertThat(timeline.of(number.value()))
                .extracting(entry -> entry.what())
                .contains("Received in order: " + LAPTOP);
        hire.doEverything(number);
        settling.settle(number);
        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(hire.office.ends(number.value())).contains("EndEvent_EquipmentAcknowledged");
    }

    @Test
    void whatComesLaterIsAcknowledgedInAnotherRoundAndNeverInTwoAtOnce() {
        var number = employed();
        hire.doEverythingBut(number, LAPTOP, "Set up the monitor");
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.complete(
                number,
                EmployeeOnboardingContract.DECIDE_ON_OPEN_ITEMS,
                "office",
                "openItemsDecision",
                "start-stays",
                "openItems",
                List.of(Map.of("itemDecision", "expedite")));
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        var first = task(number);
        hire.done(number, LAPTOP, "it");
        assertThat(task(number).getId()).as("it joins the round that runs").isEqualTo(first.getId());
        assertThat(handOver.handedOut(number)).extracting(OnboardingItem::title).contains(LAPTOP);
        hire.acknowledge(number);

        hire.done(number, "Set up the monitor", "it");
        assertThat(handOver.handedOut(number)).extracting(OnboardingItem::title).containsExactly("Set up the monitor");
        assertThat(mails(number, "hand-over-2")).hasSize(1);
        hire.acknowledge(number);
        assertThat(task(number)).isNull();
    }

    @Test
    void aDefectGoesToWhoeverWasResponsibleAndComesBackToTheColleague() {
        var number = arrived();
        assertThatThrownBy(() -> acknowledge(number, LAPTOP, "defect", null))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Say what is wrong, or how it was settled: " + LAPTOP + ".");
        assertThatThrownBy(() -> acknowledge(number, LAPTOP, "settled", "They brought another."))
                .isInstanceOf(FormRefusal.class)
                .hasMessageStartingWith("Nobody has complained about it so far");
        assertThatThrownBy(() -> acknowledge(number, LAPTOP, null, null))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Say how it came: " + LAPTOP + ".");
        assertThat(handOver.handedOut(number)).as("nothing was recorded").hasSizeGreaterThan(1);

        acknowledge(number, LAPTOP, "defect", "The screen flickers.");
        hire.runSteps(number);
        var complaint = "Replace or repair: " + LAPTOP;
        var repair = hire.task(number, complaint, OnboardingItemContract.DO_ITEM);
        assertThat(hire.worker(repair)).isEqualTo("it");
        assertThat(repair.getDueDate()).isNotNull();
        assertThat(handOver.complaint(hire.item(number, complaint))).isEqualTo("The screen flickers.");
        assertThat(hire.item(number, LAPTOP).received()).isEqualTo("defect");
        assertThat(task(number)).isNull();

        hire.done(number, complaint, "it");
        hire.runSteps(number);
        assertThat(handOver.handedOut(number)).extracting(OnboardingItem::title).containsExactly(LAPTOP);
        acknowledge(number, LAPTOP, "refused", "Now the keyboard is gone.");
        hire.runSteps(number);
        hire.done(number, "Deliver or settle: " + LAPTOP, "it");
        hire.runSteps(number);
        acknowledge(number, LAPTOP, "settled", "I use my own keyboard.");
        assertThat(hire.item(number, LAPTOP).received()).isEqualTo("settled");

        hire.doEverything(number);
        settling.settle(number);
        assertThat(hire.office.isEnded(number.value())).isTrue();
        assertThat(timeline.of(number.value()))
                .extracting(entry -> entry.what())
                .contains(
                        "Received with a defect: " + LAPTOP,
                        "Not received or refused: " + LAPTOP,
                        "Settled: " + LAPTOP,
                        "Added: " + complaint);
    }

    @Test
    void whoDoesNotAnswerIsRemindedThenTheirManagerIsTold() {
        var number = arrived();

        hire.timer(number, "BoundaryEvent_NotAcknowledged");
        hire.timer(number, "BoundaryEvent_LongNotAcknowledged");

        assertThat(mails(number, "hand-over-reminder-1")).containsExactly("noor@lindehof.example");
        assertThat(mails(number, "hand-over-late-1")).containsExactly("manager@lindehof.example");
    }

    @Test
    void nobodyElseSaysHowItCame() {
        var number = arrived();
        hire.office.tasks.setAssignee(task(number).getId(), "it");

        assertThatThrownBy(() ->
                        hire.complete(task(number), "it", answers("handedOut", rows(number, LAPTOP, "good", null))))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("Whoever received the equipment says how it is.");
    }

    @Test
    void forWhoeverHasNoLoginTheManagerSaysHowItCame() {
        var number = employed();
        hire.doEverythingBut(number, "Set up the monitor");
        arrive(number);
        hire.acknowledge(number);
        jdbc.update("update onboardings set employee = null where number = ?", number.value());
        hire.done(number, "Set up the monitor", "it");

        assertThat(task(number).getAssignee()).isEqualTo("manager");
        hire.acknowledge(number);
        assertThat(hire.item(number, "Set up the monitor").received()).isEqualTo("good");
    }

    /** With an address of the house, which they get in time. */
    private OnboardingNumber employed() {
        var number = hire.announce();
        hire.employ(number);
        jdbc.update("update people set email = 'noor@lindehof.example' where id = ?", login(number));
        return number;
    }

    private OnboardingNumber arrived() {
        var number = employed();
        hire.doEverything(number);
        arrive(number);
        return number;
    }

    private void arrive(OnboardingNumber number) {
        hire.timer(number, "IntermediateEvent_GateReached");
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
    }

    private void acknowledge(OnboardingNumber number, String title, String received, String note) {
        hire.complete(task(number), login(number), answers("handedOut", rows(number, title, received, note)));
    }

    /** Everything in order but for this. */
    private List<Map<String, Object>> rows(OnboardingNumber number, String title, String received, String note) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var item : handOver.handedOut(number)) {
            var row = answers("received", "good");
            if (item.title().equals(title)) {
                row = received == null ? answers() : answers("received", received);
                if (note != null) {
                    row.put("receivedNote", note);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private Task task(OnboardingNumber number) {
        return hire.office.hasTask(number.value(), EmployeeOnboardingContract.ACKNOWLEDGE_EQUIPMENT)
                ? hire.office.task(number.value(), EmployeeOnboardingContract.ACKNOWLEDGE_EQUIPMENT)
                : null;
    }

    private String login(OnboardingNumber number) {
        return Objects.requireNonNull(desk.onboarding(number).employee()).value();
    }

    private List<String> mails(OnboardingNumber number, String key) {
        return outbox.ofReference(number.value()).stream()
                .filter(mail -> mail.key().contains("-" + key + "-"))
                .map(mail -> mail.to().get(0).address())
                .toList();
    }
}
