package org.officeflow.onboarding;

import static org.officeflow.testing.OfficeDriver.answers;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.officeflow.engine.clock.MovableClock;
import org.officeflow.onboarding.checkin.CheckInDesk;
import org.officeflow.onboarding.checkin.CheckInNumber;
import org.officeflow.onboarding.checkin.process.CheckInContract;
import org.officeflow.onboarding.probation.ProbationNumber;
import org.officeflow.onboarding.probation.process.ProbationContract;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Does in tests what people do in the months after the first day of a new colleague. */
@Component
class SettlingOffice {

    final OnboardingOffice hire;
    private final OnboardingDesk desk;
    private final MovableClock clock;
    private final JdbcTemplate jdbc;

    SettlingOffice(OnboardingOffice hire, OnboardingDesk desk, MovableClock clock, JdbcTemplate jdbc) {
        this.hire = hire;
        this.desk = desk;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Everything is ready, and on the first day the colleague comes. */
    OnboardingNumber arrive(Object... others) {
        return arrive(null, others);
    }

    /** The same with another length of probation than the table gives. */
    OnboardingNumber arriveWithProbation(int months, Object... others) {
        return arrive(months, others);
    }

    private OnboardingNumber arrive(Integer months, Object... others) {
        var number = hire.announce(others);
        if (months != null) {
            jdbc.update("update onboardings set probation_months = ? where number = ?", months, number.value());
        }
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
                MandatoryDocument.of(desk.onboarding(number).contract()).stream()
                        .map(MandatoryDocument::key)
                        .toList());
        hire.runSteps(number);
        hire.doEverything(number);
        hire.timer(number, "IntermediateEvent_GateReached");
        clock.moveTo(desk.startsAt(number));
        hire.timer(number, "IntermediateEvent_FirstDay");
        hire.complete(number, EmployeeOnboardingContract.WELCOME_COLLEAGUE, "manager", "arrival", "arrived");
        hire.runSteps(number);
        jdbc.update("update people set email = 'noor@lindehof.example' where id = ?", employee(number));
        return number;
    }

    String employee(OnboardingNumber number) {
        return desk.onboarding(number).employee().value();
    }

    static String probation(OnboardingNumber number) {
        return ProbationNumber.of(number).value();
    }

    static String checkIn(OnboardingNumber number, int day) {
        return CheckInNumber.of(number, day).value();
    }

    void complete(String reference, String step, String person, Object... keysAndValues) {
        hire.office.complete(person, reference, step, answers(keysAndValues));
    }

    /** As the day of this timer has come. */
    void timer(String reference, String element) {
        hire.office.runJob(reference, element);
    }

    /** One of several timers of the same element: the next one. */
    void nextTimer(String reference, String element) {
        var instance = hire.office
                .runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
        var job = hire.office
                .management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0);
        hire.office.management.executeJob(job.getId());
    }

    /** When the timers of this element are due. */
    List<Instant> timers(String reference, String element) {
        return hire.office.runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance -> hire
                        .office
                        .management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .list()
                        .stream())
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    /** Somebody completes a task that is not theirs by right. */
    void completeAnyhow(String reference, String step, String person, Object... keysAndValues) {
        var task = hire.office.task(reference, step);
        hire.office.tasks.setAssignee(task.getId(), person);
        try {
            complete(reference, step, person, keysAndValues);
        } finally {
            hire.office.tasks.setAssignee(task.getId(), task.getAssignee());
        }
    }

    /** All that a form shows to somebody. */
    String shown(String person, Task task) {
        var shown = hire.office.as(person, () -> hire.office.forms.getTaskFormVariables(task.getId()));
        return shown.keySet().stream()
                .map(name -> name + "=" + shown.get(name))
                .toList()
                .toString();
    }

    /** They are confirmed, and happy with everything whenever they are asked. */
    void settle(OnboardingNumber number) {
        hire.runSteps(number);
        if (!hire.office.isEnded(probation(number))) {
            complete(
                    probation(number),
                    ProbationContract.DECIDE_ON_PROBATION,
                    "manager",
                    "probationDecision",
                    "confirm");
        }
        CheckInDesk.DAYS.stream()
                .map(day -> checkIn(number, day))
                .filter(reference -> !hire.office.isEnded(reference))
                .forEach(reference -> {
                    timer(reference, "IntermediateEvent_CheckInDay");
                    answer(reference, employee(number), 5, 5, 5, 5, 5);
                });
        hire.runSteps(number);
    }

    void answer(String reference, String person, int role, int things, int manager, int team, int recommend) {
        complete(
                reference,
                CheckInContract.ANSWER_CHECK_IN,
                person,
                "roleClear",
                String.valueOf(role),
                "thingsWork",
                String.valueOf(things),
                "managerSupport",
                String.valueOf(manager),
                "teamWelcome",
                String.valueOf(team),
                "wouldRecommend",
                String.valueOf(recommend),
                "words",
                "The coffee is cold.");
    }

    void answerAnyhow(String reference, String person) {
        completeAnyhow(
                reference,
                CheckInContract.ANSWER_CHECK_IN,
                person,
                "roleClear",
                "5",
                "thingsWork",
                "5",
                "managerSupport",
                "5",
                "teamWelcome",
                "5",
                "wouldRecommend",
                "5");
    }

    void withoutManager(OnboardingNumber number) {
        jdbc.update("update people set manager = null where id = ?", employee(number));
    }

    void reportTo(OnboardingNumber number, PersonId manager) {
        jdbc.update("update people set manager = ? where id = ?", manager.value(), employee(number));
    }
}
