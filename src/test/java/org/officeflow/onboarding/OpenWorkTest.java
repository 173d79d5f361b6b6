package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.approval.process.ApprovalRoundContract;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.onboarding.probation.process.ProbationContract;
import org.officeflow.onboarding.process.OnboardingItemContract;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.LampRequests;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the open tasks of somebody go whose login is closed. Bram Mulder takes over from Karin Smeets. */
@OfficeTest
class OpenWorkTest {

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private LampRequests lamps;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private PersonId karin;

    @BeforeEach
    void somebodyWorksHere() {
        leave.hire.rememberStock();
        karin = leave.longHere();
    }

    @AfterEach
    void nobodyLeft() {
        jdbc.update("update people set manager = 'manager' where id = 'employee'");
        clock.reset();
        leave.forget();
    }

    @Test
    void whatTheyTookFromTheListOfAGroupGoesBackToTheGroup() {
        leave.hire.join(karin.value(), Group.IT);
        var task = leave.hire.task(leave.hire.announce(), "Hand out the laptop", OnboardingItemContract.DO_ITEM);
        leave.office.tasks.setAssignee(task.getId(), karin.value());

        var number = closeLogin();

        assertThat(again(task).getAssignee()).isNull();
        assertThat(leave.hire.offeredTo(again(task))).contains("it").doesNotContain("colleague");
        assertThat(said(number)).contains("Bram Mulder has taken over what was open (1)");
    }

    @Test
    void whatOnlyTheyHadGoesToTheirSuccessor() {
        var task = ofTheBuddy();

        closeLogin();

        assertThat(again(task).getAssignee()).isEqualTo("colleague");
    }

    @Test
    void withoutSuccessorItGoesToTheirManager() {
        var task = ofTheBuddy();

        closeLogin("successor", "");

        assertThat(again(task).getAssignee()).isEqualTo("manager");
    }

    @Test
    void withoutAnybodyHumanResourcesFindIt() {
        var task = ofTheBuddy();
        leave.withoutManager(karin);

        closeLogin("successor", "");

        assertThat(again(task).getAssignee()).isNull();
        assertThat(leave.hire.offeredTo(again(task))).contains("hr");
    }

    @Test
    void whatPeopleSayOfThemselvesOrOthersGoesToNobodyElse() {
        var probation = SettlingOffice.probation(settling.arrive());
        var task = leave.office.task(probation, ProbationContract.DECIDE_ON_PROBATION);
        leave.office.tasks.setAssignee(task.getId(), karin.value());

        closeLogin();

        assertThat(again(task).getAssignee()).isEqualTo(karin.value());
        assertThat(leave.hire.offeredTo(again(task))).doesNotContain("colleague", "hr");
    }

    @Test
    void aDecisionGoesToTheSuccessorIfTheyMayTakeIt() {
        var task = decision();

        closeLogin();

        assertThat(again(task).getAssignee()).isEqualTo("colleague");
    }

    @Test
    void aDecisionGoesAboveWhereItIsTheSuccessorsOwn() {
        var task = decision();

        closeLogin("successor", "employee");

        assertThat(again(task).getAssignee()).isEqualTo("manager");
    }

    private Task decision() {
        jdbc.update("update people set manager = ? where id = 'employee'", karin.value());
        var request = lamps.ask("employee", "Lamps for the spring", 12);
        leave.runEverything();
        var task = leave.office.task(request, ApprovalRoundContract.DECIDE_ON_CASE);
        assertThat(task.getAssignee()).isEqualTo(karin.value());
        return task;
    }

    private Task ofTheBuddy() {
        var onboarding = leave.hire.announce("buddy", karin.value());
        return leave.office
                .tasks
                .createTaskQuery()
                .processInstanceBusinessKey(onboarding.value())
                .taskAssignee(karin.value())
                .list()
                .get(0);
    }

    private OffboardingNumber closeLogin(Object... others) {
        var number = leave.announce(karin, others);
        leave.office.runJob(number.value(), "IntermediateEvent_AccessEnds");
        leave.runSteps(number);
        return number;
    }

    private Task again(Task task) {
        return leave.office.tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private Iterable<String> said(OffboardingNumber number) {
        return timeline.of(number.value()).stream().map(entry -> entry.what()).toList();
    }
}
