package org.officeflow.onboarding.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.officeflow.testing.OfficeDriver.answers;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.replay.BicycleMaker.Employee;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Every one of a real company's 290 people is onboarded in the order in which they were hired, each with their manager, on a moved
 * clock and with the job executor on; then a tenth as many are announced and do not come. Contract, place, notice and the step at which
 * somebody cancels are drawn from a seed; with {@code -Dofficeflow.replay=sample} every twelfth comes.
 */
@Tag("own-application")
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.wait-time-in-millis=5",
            "camunda.bpm.job-execution.max-wait=20",
            "officeflow.admin.user=root",
            "officeflow.admin.password=Only-for-this-1-test",
            "officeflow.security.password-iterations=1000"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdventureWorksOnboardingTest {

    private static final int EVERY = "sample".equals(System.getProperty("officeflow.replay")) ? 12 : 1;
    private static final long SEED = 2013;

    /** The references of all items of whoever did not come. */
    private static final String OF_CANCELLED = " (select i.onboarding || '/' || i.position from onboarding_items i"
            + " join onboardings o on o.number = i.onboarding where o.state = 'cancelled')";

    @Autowired
    private OfficeDriver office;

    @Autowired
    private OfficeDays days;

    @Autowired
    private UsualAnswers usual;

    @Autowired
    private Organisation organisation;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    static void theFilesAreThere() {
        assumeTrue(Files.isDirectory(BicycleMaker.FILES), "skipped: " + BicycleMaker.FILES + " is not there");
    }

    @DynamicPropertySource
    static void files(DynamicPropertyRegistry registry) {
        registry.add("officeflow.import.directory", () -> BicycleMaker.folder().toString());
    }

    @AfterAll
    static void backToNow(@Autowired MovableClock clock) {
        clock.reset();
    }

    @Test
    @Order(1)
    void everybodyIsOnboardedInTheOrderInWhichTheyWereHired() {
        var random = new Random(SEED);
        var comers = new ArrayDeque<>(some(BicycleMaker.employees()));
        assertThat(comers).hasSize((290 + EVERY - 1) / EVERY);
        var all = comers.size();
        var begin = System.nanoTime();
        days.moveTo(comers.peek().hiredOn().minusDays(90));
        var notice = notice(random);
        while (!comers.isEmpty() || isAnythingRunning()) {
            var announced =
                    comers.isEmpty() ? null : later(comers.peek().hiredOn().minusDays(notice), days.today());
            var due = days.nextDay();
            if (announced != null && due.map(day -> !day.isBefore(announced)).orElse(true)) {
                days.moveTo(announced);
                announce(comers.remove(), random);
                notice = notice(random);
            } else {
                days.moveTo(due.orElseThrow(() -> new AssertionError("stands still: " + days.left())));
            }
            days.settle(usual, task -> true);
        }
        report("onboarded", all, System.nanoTime() - begin);

        assertThat(jdbc.queryForList("select distinct state from onboardings", String.class))
                .containsExactly("settled");
        assertThat(count("onboardings where employee is not null")).isEqualTo(all);
        assertThat(count("onboarding_items where state <> 'done' or done_by is null or done_at is null"))
                .isZero();
        assertThat(count("onboardings o join people p on p.id = o.employee where o.manager is distinct from p.manager"))
                .as("everybody came to the manager whom the company's file names")
                .isZero();
        nothingIsLeft();
    }

    @Test
    @Order(2)
    void whatWasDoneForATenthWhoDoNotComeIsTakenBack() {
        var random = new Random(SEED);
        var employees = organisation.members(Group.EMPLOYEE).size();
        var everybody = new ArrayList<>(BicycleMaker.employees());
        Collections.shuffle(everybody, random);
        var missing = some(everybody.subList(0, 29));
        var begin = System.nanoTime();
        for (var each : missing) {
            cancelled(each, random.nextInt(30));
        }
        report("cancelled", missing.size(), System.nanoTime() - begin);

        assertThat(count("onboardings where state = 'cancelled'")).isEqualTo(missing.size());
        assertThat(count("onboarding_items i join onboardings o on o.number = i.onboarding where o.state = 'cancelled'"
                        + " and i.state not in ('undone', 'dropped')"))
                .isZero();
        assertThat(count("onboarding_items i join onboardings o on o.number = i.onboarding where o.state = 'cancelled'"
                        + " and i.state = 'undone'"))
                .as("something had been done already")
                .isPositive();
        assertThat(jdbc.queryForMap(
                        """
                        select coalesce(sum(issued_delta), 0)::int as issued, coalesce(sum(reserved_delta), 0)::int as reserved
                        from stock_movements where reference in"""
                                + OF_CANCELLED))
                .as("what was held or handed out for those who did not come")
                .isEqualTo(Map.of("issued", 0, "reserved", 0));
        assertThat(count("stock_movements where reference in" + OF_CANCELLED)).isPositive();
        assertThat(count("access_grants where revoked_at is null and reference in" + OF_CANCELLED))
                .isZero();
        assertThat(jdbc.queryForObject("select sum(reserved) from stock", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select sum(reserved) from budgets", BigDecimal.class))
                .isZero();
        assertThat(organisation.members(Group.EMPLOYEE)).hasSize(employees);
        nothingIsLeft();
    }

    /** Somebody new is announced, so many answers are given, then they do not come. */
    private void cancelled(Employee like, int after) {
        var number = announce(
                like.name() + " junior", null, underSomebody(like), days.today().plusDays(60), "permanent", "office");
        var left = new int[] {after};
        days.settle(usual, task -> left[0]-- > 0 && usual.reference(task).equals(number.value()));
        while (left[0] > 0 && !arrivedOrGone(number)) {
            days.moveTo(days.nextDay().orElseThrow());
            days.settle(usual, task -> !isWelcome(task) && left[0]-- > 0);
        }
        var follow = office.task(number.value(), EmployeeOnboardingContract.FOLLOW_ONBOARDING);
        days.settle(
                task -> Optional.of(answers(
                        "onboardingWish", "cancel", "cancelBecause", "offer-declined", "wishReason", "Another offer.")),
                task -> task.getId().equals(follow.getId()));
        days.settle(usual, task -> true);
        assertThat(office.isEnded(number.value())).as(number.value()).isTrue();
    }

    /** Nobody comes to the place of the head of the house. */
    private static Employee underSomebody(Employee one) {
        return one.manager().isEmpty()
                ? new Employee(one.login(), one.name(), one.jobTitle(), one.department(), one.login(), one.hiredOn())
                : one;
    }

    private boolean arrivedOrGone(OnboardingNumber number) {
        return office.hasTask(number.value(), EmployeeOnboardingContract.WELCOME_COLLEAGUE);
    }

    private static boolean isWelcome(Task task) {
        return task.getTaskDefinitionKey().equals(EmployeeOnboardingContract.WELCOME_COLLEAGUE);
    }

    private void announce(Employee one, Random random) {
        var contract = List.of("permanent", "permanent", "permanent", "fixed-term", "intern", "temp")
                .get(random.nextInt(6));
        var workplace = random.nextInt(5) == 0 ? "remote" : "office";
        announce(one.name(), one.login(), one, later(one.hiredOn(), days.today()), contract, workplace);
    }

    private OnboardingNumber announce(
            String name, String login, Employee like, LocalDate startsOn, String contract, String workplace) {
        var person = new LinkedHashMap<String, Object>(Map.of("name", name, "jobTitle", like.jobTitle()));
        if (login != null) {
            person.put("employee", login);
        }
        var wish = answers(
                "people",
                List.of(person),
                "startsOn",
                startsOn.toString(),
                "contract",
                contract,
                "department",
                like.department(),
                "workplace",
                workplace,
                "reason",
                "As agreed.");
        if (!like.manager().isEmpty()) {
            wish.put("manager", like.manager());
        }
        if (List.of("fixed-term", "intern", "temp").contains(contract)) {
            wish.put("endsOn", startsOn.plusMonths(12).toString());
        }
        var by = organisation.members(Group.HR).stream()
                .map(PersonId::value)
                .filter(each -> !each.equals(login))
                .findFirst()
                .orElseThrow();
        var instance = office.start(by, EmployeeOnboardingContract.PROCESS, wish);
        return new OnboardingNumber(office.runtime
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey());
    }

    /** In days: mostly two months, now and then less than two weeks, rarely none. */
    private static int notice(Random random) {
        return random.nextInt(30) == 0 ? 1 : random.nextInt(8) == 0 ? 9 : 40 + random.nextInt(30);
    }

    private boolean isAnythingRunning() {
        return office.runtime
                        .createProcessInstanceQuery()
                        .rootProcessInstances()
                        .count()
                > 0;
    }

    private void nothingIsLeft() {
        assertThat(days.left()).as("tasks that nobody has done").isEmpty();
        assertThat(office.runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(office.runtime.createIncidentQuery().count()).isZero();
        assertThat(count("act_hi_job_log where job_state_ = 1"))
                .as("jobs that failed")
                .isZero();
    }

    private int count(String rows) {
        return jdbc.queryForObject("select count(*) from " + rows, Integer.class);
    }

    private void report(String what, int cases, long nanos) {
        System.out.printf(
                "Replay of the bicycle maker: %d people %s, %d cases a minute; %d answers, %d sent twice.%n",
                cases,
                what,
                cases * Duration.ofMinutes(1).toNanos() / Math.max(1, nanos),
                days.answered(),
                days.overtaken());
    }

    private static <T> List<T> some(List<T> all) {
        var some = new ArrayList<T>();
        for (var index = 0; index < all.size(); index += EVERY) {
            some.add(all.get(index));
        }
        return some;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
