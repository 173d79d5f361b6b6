package org.officeflow.onboarding.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.officeflow.onboarding.Branch;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A demo office that expects two colleagues when you come in: one in three weeks, for whom some things are done, and one on the next
 * working day, whose badge is still missing.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "officeflow.demo.cases", matchIfMissing = true)
class DemoOnboardings {

    private static final List<String> PEOPLE =
            List.of("hr", "office", "it", "facilities", "finance", "manager", "colleague", "sanne");

    private final DemoPeople people;
    private final HistoryService history;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DemoOnboardings(
            DemoPeople people,
            HistoryService history,
            Organisation organisation,
            WorkingCalendar calendar,
            Clock clock) {
        this.people = people;
        this.history = history;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Once, in an office where nobody has been announced yet and where these people work; both or none. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    @Transactional
    public void expect() {
        var announced = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(EmployeeOnboardingContract.PROCESS)
                .count();
        var known = PEOPLE.stream()
                .allMatch(person -> organisation.find(new PersonId(person)).isPresent());
        if (announced == 0 && known) {
            inThreeWeeks();
            onTheNextWorkingDay();
        }
    }

    private void inThreeWeeks() {
        var number = people.announce(
                "hr",
                Map.of(
                        "people",
                        List.of(Map.of("name", "Lotte Smit", "jobTitle", "Campaign Planner")),
                        "startsOn",
                        workingDay(15),
                        "contract",
                        "permanent",
                        "department",
                        "Marketing",
                        "manager",
                        "manager",
                        "buddy",
                        "colleague",
                        "workplace",
                        "office"));
        people.doItems(number, item -> item.branch() == Branch.EQUIPMENT && item.onDayOne());
        people.doItems(number, item -> item.branch() == Branch.WORKPLACE);
        people.complete(number, EmploymentContractContract.SEND_CONTRACT, "hr", Map.of("contractSent", true));
    }

    private void onTheNextWorkingDay() {
        var number = people.announce(
                "hr",
                Map.of(
                        "people",
                        List.of(Map.of("name", "Joris Bos", "jobTitle", "Brand Designer")),
                        "startsOn",
                        workingDay(1),
                        "contract",
                        "permanent",
                        "department",
                        "Marketing",
                        "manager",
                        "sanne",
                        "workplace",
                        "office",
                        "reason",
                        "Stands in for somebody who is ill."));
        people.complete(
                number,
                EmployeeOnboardingContract.DECIDE_ON_NOTICE,
                "office",
                Map.of("noticeDecision", ModelValues.GO_AHEAD, "decisionReason", "The spring campaign cannot wait."));
        people.complete(number, EmploymentContractContract.SEND_CONTRACT, "hr", Map.of("contractSent", true));
        people.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                Map.of(
                        "signature",
                        ModelValues.SIGNED,
                        "signedOn",
                        calendar.dateOf(clock.instant()).toString()));
        people.complete(
                number,
                EmploymentContractContract.CHECK_IDENTITY,
                "office",
                Map.of(
                        "identityDocument",
                        "passport",
                        "papers",
                        List.of("identity-copy", "wage-tax-statement", "bank-details")));
        people.doItems(number, item -> item.branch() != Branch.BADGE);
        people.timer(number, "IntermediateEvent_GateReached");
    }

    private String workingDay(int later) {
        return calendar.plusWorkingDays(calendar.dateOf(clock.instant()), later).toString();
    }
}
