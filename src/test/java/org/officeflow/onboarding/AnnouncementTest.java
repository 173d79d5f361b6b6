package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.officeflow.onboarding.OnboardingOffice.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.language.Language;
import org.officeflow.onboarding.Announcement.Newcomer;
import org.officeflow.onboarding.process.EmployeeOnboardingContract;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may announce whom, and what stands in the way. What is refused leaves nothing behind, not even a number. */
@OfficeTest
class AnnouncementTest {

    private static final String NOT_FOR_YOU =
            "A colleague is announced by human resources, office management, or the manager whom they will report to.";

    private static final String MANAGER_NEEDED = "Say who their manager is; only the head of the house has none.";

    @Autowired
    private OnboardingOffice hire;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private Onboardings onboardings;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void rememberWhatLiesThere() {
        hire.rememberStock();
    }

    @AfterEach
    void nobodyCame() {
        hire.forget();
    }

    @Test
    void whatIsAnnouncedIsKept() {
        var before = kept();

        var number = hire.begin("hr", hire.wish());

        var one = desk.onboarding(number);
        assertThat(one.name()).isEqualTo("Noor de Wit");
        assertThat(one.announcedBy().value()).isEqualTo("hr");
        assertThat(one.state()).isEqualTo(OnboardingState.EXPECTED);
        assertThat(one.costCentre()).isEqualTo(new CostCentreId("Marketing"));
        assertThat(onboardings.startDates(number))
                .extracting(Onboardings.StartDate::to)
                .containsExactly(hire.inWorkingDays(20));
        for (var i = 0; i < before.size(); i++) {
            assertThat(kept().get(i)).as("counter %d", i).isGreaterThan(before.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee", "colleague", "finance", "auditor", "analyst", "operator"})
    void whoeverHasNoTeamAndNoOfficeForItCannotAnnounceAnybody(String by) {
        var before = kept();

        assertThatThrownBy(() -> hire.begin(by, hire.wish())).isInstanceOf(AuthorizationException.class);
        assertThat(reasons(announcement(List.of(newcomer("Noor de Wit", null))), by))
                .containsExactly(NOT_FOR_YOU);
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} for the team of {1}")
    @CsvSource({
        "hr,      manager",
        "hr,      it",
        "office,  manager",
        "admin,   manager",
        "manager, manager",
        "sanne,   manager",
        "anna,    manager",
        "willem,  it"
    })
    void humanResourcesAndTheOfficeAnnounceAnybodyManagersWhoeverComesBelowThem(String by, String manager) {
        var number = hire.begin(by, hire.wish("manager", manager));

        assertThat(desk.onboarding(number).announcedBy().value()).isEqualTo(by);
        assertThat(desk.onboarding(number).manager()).isEqualTo(new PersonId(manager));
    }

    @ParameterizedTest(name = "{0} for the team of {1}")
    @CsvSource({"manager, it", "it, manager", "manager, sanne", "willem, manager", "facilities, hr"})
    void nobodyAnnouncesColleaguesForAnotherTeam(String by, String manager) {
        assertThat(faults(by, "manager", manager)).containsExactly(NOT_FOR_YOU);
    }

    @Test
    void nobodyStartsInThePastOrInMoreThanTwoYears() {
        var yesterday = hire.today().minusDays(1);
        var far = hire.today().plusYears(2).plusDays(1);

        assertThat(faults("hr", "startsOn", yesterday, "reason", "It is urgent."))
                .containsExactly("The first day, " + said(yesterday) + ", has passed.");
        assertThat(faults("hr", "startsOn", far))
                .containsExactly("The first day, " + said(far) + ", is more than two years away.");

        assertThat(hire.begin("hr", wish("startsOn", far.minusDays(1)))).isNotNull();
    }

    @Test
    void whoeverStartsWithinTwoWorkingDaysHasAReason() {
        for (var day : List.of(hire.today(), hire.inWorkingDays(1))) {
            var refusal =
                    "Say why it has to be so soon: until " + said(day) + " there are fewer than two working days.";
            assertThat(faults("hr", "startsOn", day)).containsExactly(refusal);
            assertThat(reasons(
                            new Announcement(
                                    List.of(newcomer("Noor de Wit", null)),
                                    "Marketing",
                                    null,
                                    null,
                                    Workplace.OFFICE,
                                    ContractKind.PERMANENT,
                                    new PersonId("manager"),
                                    null,
                                    day,
                                    null,
                                    "  "),
                            "hr"))
                    .containsExactly(refusal);
        }

        assertThat(hire.begin("hr", wish("startsOn", hire.inWorkingDays(1), "reason", "Two are ill.")))
                .isNotNull();
        assertThat(hire.begin("hr", wish("startsOn", hire.inWorkingDays(2), "people", List.of(person("Joris Bos")))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixed-term", "temp", "intern", "contractor"})
    void aContractThatEndsHasALastDayNotBeforeTheFirst(String contract) {
        var first = hire.inWorkingDays(20);
        var before = first.minusDays(1);

        assertThat(faults("hr", "contract", contract)).containsExactly("Say on which day the contract ends.");
        assertThat(faults("hr", "contract", contract, "endsOn", before))
                .containsExactly("The last day, " + said(before) + ", is before the first.");

        assertThat(hire.begin("hr", wish("contract", contract, "endsOn", first)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"permanent", "rehire"})
    void aContractWithoutEndHasNoLastDay(String contract) {
        assertThat(faults("hr", "contract", contract, "endsOn", hire.inWorkingDays(200)))
                .containsExactly("This contract has no last day.");

        assertThat(hire.begin("hr", wish("contract", contract))).isNotNull();
    }

    @Test
    void managerAndBuddyWorkHere() {
        assertThat(faults("hr", "manager", "nobody"))
                .hasSize(1)
                .first()
                .asString()
                .contains("Manager");
        assertThat(faults("hr", "buddy", "nobody"))
                .hasSize(1)
                .first()
                .asString()
                .contains("Buddy");
        var noor = List.of(newcomer("Noor de Wit", null));
        assertThat(reasons(announcement(noor, "nobody", null), "hr"))
                .containsExactly("nobody does not work here and cannot be the manager.");
        assertThat(reasons(announcement(noor, "manager", "nobody"), "hr"))
                .containsExactly("nobody does not work here and cannot be the buddy.");

        whileGone(List.of("colleague"), () -> {
            assertThat(reasons(announcement(noor, "colleague", null), "hr"))
                    .containsExactly("Bram Mulder does not work here and cannot be the manager.");
            assertThat(reasons(announcement(noor, "manager", "colleague"), "hr"))
                    .containsExactly("Bram Mulder does not work here and cannot be the buddy.");
        });
    }

    @Test
    void departmentCostCentreAndPlaceExist() {
        var nowhere = new Announcement(
                List.of(newcomer("Noor de Wit", null)),
                "Moon Base",
                new CostCentreId("Rockets"),
                "moon",
                Workplace.OFFICE,
                ContractKind.PERMANENT,
                new PersonId("manager"),
                null,
                hire.inWorkingDays(20),
                null,
                null);

        assertThat(reasons(nowhere, "hr"))
                .containsExactly(
                        "There is no department \"Moon Base\".",
                        "There is no cost centre \"Rockets\".",
                        "There is no place \"moon\".");
        assertThat(faults("hr", "department", "Moon Base"))
                .hasSize(1)
                .first()
                .asString()
                .contains("Department");
    }

    @Test
    void nobodyAnnouncesThemselvesOrIsTheirOwnManagerOrBuddy() {
        assertThat(faults("hr", "people", List.of(known("Hanneke Vos", "hr"))))
                .containsExactly("You cannot announce yourself.");
        assertThat(faults("hr", "people", List.of(known("Mark de Boer", "manager"))))
                .containsExactly("Mark de Boer cannot be their own manager.");
        assertThat(faults("hr", "people", List.of(known("Bram Mulder", "colleague"))))
                .containsExactly("Bram Mulder cannot be their own buddy.");
    }

    @Test
    void anAnnouncementIsAboutSomebody() {
        assertThat(reasons(announcement(List.of()), "hr")).containsExactly("Say who comes.");
        assertThat(faults("hr", "people", List.of())).isNotEmpty();
    }

    @Test
    void nobodyStandsInTheListTwice() {
        assertThat(faults(
                        "hr",
                        "people",
                        List.of(
                                person("Noor de Wit"),
                                Map.of(
                                        "name",
                                        " noor de wit ",
                                        "jobTitle",
                                        "Editor",
                                        "privateEmail",
                                        "n@home.example"))))
                .containsExactly("noor de wit stands in the list twice.");
        assertThat(faults(
                        "hr",
                        "people",
                        List.of(
                                person("Noor de Wit"),
                                Map.of(
                                        "name",
                                        "Noor Wit",
                                        "jobTitle",
                                        "Editor",
                                        "privateEmail",
                                        "noor.de.wit@HOME.example"))))
                .containsExactly("Noor Wit stands in the list twice.");
        assertThat(faults(
                        "hr",
                        "people",
                        List.of(known("Emma Visser", "employee"), known("Emma Visser-Smit", "employee"))))
                .containsExactly("Emma Visser-Smit stands in the list twice.");
    }

    @Test
    void nobodyIsOnboardedTwiceAtOnce() {
        var number = hire.begin("hr", hire.wish());
        var sameDay = Map.<String, Object>of("name", "NOOR DE WIT", "jobTitle", "Editor");
        var sameAddress = Map.<String, Object>of(
                "name", "Noor Wit", "jobTitle", "Editor", "privateEmail", "NOOR.de.Wit@home.example");

        assertThat(faults("office", "people", List.of(sameDay)))
                .containsExactly("NOOR DE WIT is being onboarded already: " + number + ".");
        assertThat(faults("office", "people", List.of(sameAddress), "startsOn", hire.inWorkingDays(30)))
                .containsExactly("Noor Wit is being onboarded already: " + number + ".");

        assertThat(hire.begin("office", wish("people", List.of(sameDay), "startsOn", hire.inWorkingDays(30))))
                .as("somebody else of that name, on another day")
                .isNotNull();
        desk.cancel(number, CancelledBecause.CANCELLED, "A mistake.", new PersonId("hr"));
        assertThat(hire.begin("office", wish("people", List.of(sameAddress))))
                .as("the one with that address does not come after all")
                .isNotNull();
    }

    @Test
    void twoWhoAnnounceTheSameColleagueAtOnceSeeEachOther() throws Exception {
        var wish = announcement(List.of(newcomer("Noor de Wit", null)));

        var second = transaction.execute(status -> {
            assertThat(desk.announce(wish, new PersonId("hr"))).isInstanceOf(AnnouncementResult.Accepted.class);
            var other = CompletableFuture.supplyAsync(() -> desk.announce(wish, new PersonId("office")));
            assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });

        assertThat(second.get(20, TimeUnit.SECONDS)).isInstanceOf(AnnouncementResult.Refused.class);
    }

    @Test
    void whoeverThePersonnelFileKnowsIsOnboardedOnce() {
        var emma = List.of(newcomer("Emma Visser", "employee"));
        assertThat(reasons(announcement(List.of(newcomer("Noor de Wit", "nobody"))), "hr"))
                .containsExactly("Nobody in the personnel file has the login nobody.");

        var number = hire.begin("hr", hire.wish("people", List.of(known("Emma Visser", "employee"))));
        assertThat(faults("hr", "people", List.of(known("E. Visser", "employee")), "startsOn", hire.inWorkingDays(30)))
                .as("the form does not offer her any more")
                .hasSize(1);
        assertThat(reasons(announcement(List.of(newcomer("E. Visser", "employee"))), "hr"))
                .containsExactly("Emma Visser is being onboarded already: " + number + ".");

        onboardings.ended(number, OnboardingState.SETTLED);
        assertThat(reasons(announcement(emma), "hr"))
                .containsExactly("Emma Visser has been onboarded already: " + number + ".");
        whileGone(List.of("employee"), () -> {
            assertThat(reasons(announcement(emma), "hr"))
                    .containsExactly(
                            "Emma Visser does not work here any more: leave out the personnel file, they get a new entry.");
            assertThat(hire.begin("hr", hire.wish("contract", "rehire", "people", List.of(person("Emma Visser")))))
                    .isNotNull();
        });
    }

    @Test
    void whoDidNotComeMayBeAnnouncedAgain() {
        var number = hire.begin("hr", hire.wish("people", List.of(known("Emma Visser", "employee"))));
        desk.cancel(number, CancelledBecause.OFFER_DECLINED, "They found something else.", new PersonId("hr"));

        assertThat(hire.begin("hr", hire.wish("people", List.of(known("Emma Visser", "employee")))))
                .isNotEqualTo(number);
    }

    @Test
    void onlyTheHeadOfTheHouseHasNoManager() {
        assertThat(faults("hr", "manager", "")).containsExactly(MANAGER_NEEDED);
        assertThat(faults("anna", "manager", "")).containsExactly(NOT_FOR_YOU, MANAGER_NEEDED);

        whileGone(List.of("willem"), () -> {
            assertThat(faults("hr", "manager", "")).containsExactly(MANAGER_NEEDED);
            assertThat(faults("hr", "manager", "", "people", List.of(person("Noor de Wit"), known("Anna", "anna"))))
                    .as("two heads")
                    .containsExactly(MANAGER_NEEDED);
            assertThat(hire.begin(
                            "hr", hire.wish("manager", "", "people", List.of(known("Anna van den Berg", "anna")))))
                    .as("the head herself")
                    .isNotNull();
        });
        whileGone(
                List.of("anna", "willem"), () -> assertThat(desk.onboarding(hire.begin("hr", hire.wish("manager", "")))
                                .manager())
                        .as("there is no head any more")
                        .isNull());
    }

    @Test
    void everythingThatStandsInTheWayIsSaidAtOnce() {
        var yesterday = hire.today().minusDays(1);

        assertThat(faults(
                        "manager",
                        "manager",
                        "it",
                        "startsOn",
                        yesterday,
                        "endsOn",
                        hire.today(),
                        "people",
                        List.of(person("Noor de Wit"), person("Noor de Wit"))))
                .containsExactly(
                        NOT_FOR_YOU,
                        "The first day, " + said(yesterday) + ", has passed.",
                        "This contract has no last day.",
                        "Noor de Wit stands in the list twice.");
    }

    @Test
    void oneWhoCannotComeHoldsUpTheOthersOfTheSameAnnouncement() {
        var number = hire.begin("hr", hire.wish());

        assertThat(faults("hr", "people", List.of(person("Joris Bos"), person("Noor de Wit"))))
                .containsExactly("Noor de Wit is being onboarded already: " + number + ".");
    }

    /** Why the start form is refused; nothing is kept of it. */
    private List<String> faults(String by, Object... others) {
        var before = kept();
        var refusal = catchThrowableOfType(FormRefusal.class, () -> hire.begin(by, wish(others)));
        assertThat(refusal).isNotNull();
        assertThat(kept()).isEqualTo(before);
        return refusal.faults();
    }

    /** Why the office refuses what the form would not even let through; nothing is kept of it. */
    private List<String> reasons(Announcement wish, String by) {
        var before = kept();
        var result = desk.announce(wish, new PersonId(by));
        assertThat(result).isInstanceOf(AnnouncementResult.Refused.class);
        assertThat(kept()).isEqualTo(before);
        return ((AnnouncementResult.Refused) result).reasons();
    }

    /** Onboardings, their first days, numbers, timeline, cases that run and that ever ran. */
    private List<Long> kept() {
        var cases = hire.office
                .history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(EmployeeOnboardingContract.PROCESS)
                .count();
        return List.of(
                count("select count(*) from onboardings"),
                count("select count(*) from onboarding_start_dates"),
                count("select coalesce(sum(last), 0) from onboarding_numbers"),
                count("select count(*) from timeline_entries"),
                cases);
    }

    private long count(String question) {
        return jdbc.queryForObject(question, Long.class);
    }

    private Map<String, Object> wish(Object... others) {
        var wish = hire.wish(others);
        wish.replaceAll((key, value) -> value instanceof LocalDate day ? day.toString() : value);
        return wish;
    }

    private Announcement announcement(List<Newcomer> people) {
        return announcement(people, "manager", null);
    }

    private Announcement announcement(List<Newcomer> people, String manager, @Nullable String buddy) {
        return new Announcement(
                people,
                "Marketing",
                null,
                null,
                Workplace.OFFICE,
                ContractKind.PERMANENT,
                new PersonId(manager),
                buddy == null ? null : new PersonId(buddy),
                hire.inWorkingDays(20),
                null,
                null);
    }

    private static Newcomer newcomer(String name, @Nullable String employee) {
        return new Newcomer(name, "Campaign Planner", null, employee == null ? null : new PersonId(employee));
    }

    private static Map<String, Object> known(String name, String employee) {
        return Map.of("name", name, "jobTitle", "Campaign Planner", "employee", employee);
    }

    private void whileGone(List<String> people, Runnable work) {
        people.forEach(person -> jdbc.update("update people set active = false where id = ?", person));
        try {
            work.run();
        } finally {
            people.forEach(person -> jdbc.update("update people set active = true where id = ?", person));
        }
    }

    private static String said(LocalDate day) {
        return Language.ofReader().day(day);
    }
}
