package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.leaving.process.EmployeeOffboardingContract;
import org.officeflow.leaving.process.ReturnItemContract;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody sees to what they have to give back themselves, also as a member of the group that does. */
@OfficeTest
class OwnReturnTest {

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void rememberWhatLiesThere() {
        leave.hire.rememberStock();
    }

    @AfterEach
    void nobodyLeft() {
        jdbc.update(
                "delete from group_memberships where (person, role) in (('operator', 'it'), ('storekeeper', 'office'))");
        leave.forget();
    }

    @Test
    void theOthersOfTheGroupCheckTheReturn() {
        leave.hire.join("operator", Group.IT);
        var number = leave.announce(new PersonId("it"));
        add(number, "it");
        var task = leave.task(number, "Parking card", ReturnItemContract.CHECK_RETURN);

        assertThat(leave.hire.offeredTo(task)).containsExactly("operator");
        refused("it", task, Map.of("found", "returned"));
        assertThat(OfficeClient.demo(port, "operator")
                        .complete(task.getId(), Map.of("found", "returned"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theOthersOfOfficeManagementDecideOnWhatIsMissing() {
        leave.hire.join("storekeeper", Group.OFFICE);
        var number = leave.announce(new PersonId("office"));
        add(number, "facilities");
        leave.check(number, "Parking card", "facilities", "found", "missing", "note", "Lost.");
        var task = leave.task(number, "Parking card", ReturnItemContract.DECIDE_ON_ITEM);

        assertThat(leave.hire.offeredTo(task)).containsExactlyInAnyOrder("storekeeper", "anna", "willem");
        refused("office", task, Map.of("missingDecision", "write-off", "decisionReason", "It is old."));
    }

    @Test
    void managingDirectorsDecideOnWhatTheirColleagueLost() {
        var number = leave.announce(new PersonId("willem"));
        add(number, "facilities");
        leave.check(number, "Parking card", "facilities", "found", "missing", "note", "Lost.");

        assertThat(leave.hire.offeredTo(leave.task(number, "Parking card", ReturnItemContract.DECIDE_ON_ITEM)))
                .containsExactlyInAnyOrder("office", "anna");
    }

    @Test
    void whoLeavesTakesNoWorkOver() {
        var karin = leave.longHere();
        leave.withoutManager(karin);
        leave.hire.join(karin.value(), Group.HR);
        var number = leave.announce(karin, "successor", "");
        leave.listHandOver(number, karin.value(), "Everything");

        assertThat(leave.hire.offeredTo(leave.office.task(number.value(), EmployeeOffboardingContract.TAKE_HAND_OVER)))
                .containsExactly("hr");
    }

    @Test
    void onceTheirLoginIsClosedTheOthersListTheirWork() {
        var karin = leave.longHere();
        leave.withoutManager(karin);
        leave.hire.join(karin.value(), Group.HR);
        var number = leave.announce(karin, "successor", "");
        leave.listHandOver(number, karin.value(), "Everything");
        leave.office.runJob(number.value(), "IntermediateEvent_AccessEnds");
        leave.runSteps(number);
        leave.complete(
                number,
                EmployeeOffboardingContract.TAKE_HAND_OVER,
                "hr",
                "handOver",
                "incomplete",
                "missing",
                "The keys.");

        assertThat(leave.hire.offeredTo(leave.office.task(number.value(), EmployeeOffboardingContract.LIST_HAND_OVER)))
                .containsExactly("hr");
    }

    @Test
    void nobodyTakesBackWhatWasDoneForThemselves() {
        leave.hire.join("operator", Group.IT);
        var number = leave.hire.announce();
        leave.hire.done(number, "Hand out the laptop", "it");
        jdbc.update("update onboardings set employee = 'it' where number = ?", number.value());
        leave.hire.complete(
                number,
                EmployeeOnboardingContract.FOLLOW_ONBOARDING,
                "hr",
                "onboardingWish",
                "cancel",
                "wishReason",
                "The position is gone.");
        leave.hire.runSteps(number);
        var task = leave.hire.task(number, "Hand out the laptop", OnboardingItemContract.UNDO_ITEM);

        assertThat(leave.hire.offeredTo(task)).containsExactly("operator");
        refused("it", task, Map.of("note", "It is back."));
        jdbc.update("update onboardings set employee = null where number = ?", number.value());
    }

    private void add(OffboardingNumber number, String responsible) {
        leave.wish(
                number,
                "hr",
                "add-item",
                "itemTitle",
                "Parking card",
                "itemKind",
                "badge",
                "itemResponsible",
                responsible);
    }

    private void refused(String person, Task task, Map<String, ?> answers) {
        var leaver = OfficeClient.demo(port, person);
        var claim = leaver.send(
                "POST", "/engine-rest/task/" + task.getId() + "/claim", OfficeClient.text(Map.of("userId", person)));
        assertThat(claim.status()).as("claim: %s", claim.body()).isBetween(400, 499);
        var complete = leaver.complete(task.getId(), answers);
        assertThat(complete.status()).as("complete: %s", complete.body()).isBetween(400, 499);
        leave.office.tasks.setAssignee(task.getId(), person);
        var own = leaver.complete(task.getId(), answers);
        assertThat(own.message()).contains("This is about you");
        leave.office.tasks.setAssignee(task.getId(), null);
    }
}
