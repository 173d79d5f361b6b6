package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.organisation.Group;
import org.officeflow.testing.DecisionTable;

/** What a new colleague gets: each rule, who is meant by it and who is not. */
class DetermineOnboardingPackageTableTest {

    private static final DecisionTable TABLE = DecisionTable.shipped("onboarding", "determine-onboarding-package");

    private static final List<String> CONTRACTS =
            Stream.of(ContractKind.values()).map(ContractKind::key).toList();

    private static final List<String> WORKPLACES =
            Stream.of(Workplace.values()).map(Workplace::key).toList();

    /** Those of the demo office, one that only other offices have, and one that nobody knows. */
    private static final List<String> DEPARTMENTS = List.of(
            "Management",
            "Finance",
            "Human Resources",
            "IT",
            "Facilities",
            "Marketing",
            "Sales",
            "Executive",
            "sales",
            "Moon Base");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Enter in payroll                         | payroll   |        | finance    | -5 | false | Remove them from payroll
                    Note whose invoices to expect            | payroll   |        | finance    | -5 | false | Expect no invoices for them
                    Prepare the desk                         | workplace |        | facilities | -2 | true  | Free the desk
                    Send an office chair home                | equipment | FU-210 | facilities | -3 | false | Have the chair fetched
                    Hand out the laptop                      | equipment | IT-300 | it         | -2 | true  | Fetch the laptop
                    Set up the monitor                       | equipment | IT-310 | it         | -2 | false | Fetch the monitor
                    Set up the docking station               | equipment | IT-320 | it         | -2 | false | Fetch the docking station
                    Send the headset                         | equipment | IT-340 | it         | -2 | false | Fetch the headset
                    Hand out the phone                       | equipment | IT-350 | it         | -2 | false | Fetch the phone
                    Open account and mailbox                 | access    | mail   | it         | -1 | true  | Close account and mailbox
                    Open the accounting system               | access    | erp-postings | it         | -1 | false | Close the accounting system for them
                    Open the customer files                  | access    | crm    | it         | -1 | false | Close the customer files for them
                    Prepare the badge                        | badge     | OT-520 | facilities | -1 | true  | Block and fetch the badge
                    Hand out the desk key                    | badge     | OT-530 | facilities | 0  | false | Fetch the desk key
                    Book the introduction day                | training  |        | hr         | -5 | false | Cancel the introduction day
                    Follow the safety introduction           | training  |        | colleague  | 5  | false |
                    Follow the training on data and passwords| training  | data-and-passwords | colleague  | 20 | false |
                    Tell the team who comes                  | buddy     |        | manager    | -5 | false | Tell the team that they do not come
                    Plan the first week                      | buddy     |        | manager    | -3 | true  |
                    Show them around                         | buddy     |        | buddy      | 1  | false |
                    Agree on goals                           | buddy     |        | manager    | 20 | false |
                    """)
    void everythingHasSomebodyWhoDoesItADayAndAWayBack(
            String title,
            String branch,
            @Nullable String what,
            String responsible,
            int dueDays,
            boolean onDayOne,
            @Nullable String undo) {
        assertThat(everyLine().get(title))
                .containsEntry("branch", branch)
                .containsEntry("what", what == null ? "" : what)
                .containsEntry("quantity", 1)
                .containsEntry("responsible", responsible)
                .containsEntry("dueDays", dueDays)
                .containsEntry("onDayOne", onDayOne)
                .containsEntry("undo", undo == null ? "" : undo);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Enter in payroll                         | permanent, fixed-term, intern, rehire |        |
                    Note whose invoices to expect            | temp, contractor                      |        |
                    Prepare the desk                         |                                       | office |
                    Send an office chair home                |                                       | remote |
                    Hand out the laptop                      |                                       |        |
                    Set up the monitor                       | permanent, fixed-term, rehire         |        |
                    Set up the docking station               | permanent, fixed-term, rehire         | office |
                    Send the headset                         |                                       | remote |
                    Hand out the phone                       |                                       |        | Sales, Management, Executive
                    Open account and mailbox                 |                                       |        |
                    Open the accounting system               |                                       |        | Finance
                    Open the customer files                  |                                       |        | Sales, Marketing
                    Prepare the badge                        |                                       | office |
                    Hand out the desk key                    | permanent, fixed-term, rehire         | office |
                    Book the introduction day                | permanent, fixed-term, intern, rehire |        |
                    Follow the safety introduction           |                                       |        |
                    Follow the training on data and passwords|                                       |        |
                    Tell the team who comes                  |                                       |        |
                    Plan the first week                      |                                       |        |
                    Show them around                         |                                       |        |
                    Agree on goals                           | permanent, fixed-term, intern, rehire |        |
                    """)
    void whoIsMeantGetsItOnceAndNobodyElse(
            String title, @Nullable String contracts, @Nullable String workplaces, @Nullable String departments) {
        for (var contract : CONTRACTS) {
            for (var workplace : WORKPLACES) {
                for (var department : DEPARTMENTS) {
                    var meant = isOneOf(contracts, contract)
                            && isOneOf(workplaces, workplace)
                            && isOneOf(departments, department);
                    assertThat(titles(contract, 12, workplace, department).stream()
                                    .filter(title::equals))
                            .as("%s, %s, %s", contract, workplace, department)
                            .hasSize(meant ? 1 : 0);
                }
            }
        }
    }

    @Test
    void aPermanentColleagueAtTheOfficeInMarketing() {
        assertThat(titles("permanent", 0, "office", "Marketing"))
                .containsExactly(
                        "Enter in payroll",
                        "Prepare the desk",
                        "Hand out the laptop",
                        "Set up the monitor",
                        "Set up the docking station",
                        "Open account and mailbox",
                        "Open the customer files",
                        "Prepare the badge",
                        "Hand out the desk key",
                        "Book the introduction day",
                        "Follow the safety introduction",
                        "Follow the training on data and passwords",
                        "Tell the team who comes",
                        "Plan the first week",
                        "Show them around",
                        "Agree on goals",
                        "Probation of two months");
    }

    @Test
    void aContractorWhoWorksFromHome() {
        assertThat(titles("contractor", 3, "remote", "IT"))
                .containsExactly(
                        "Note whose invoices to expect",
                        "Send an office chair home",
                        "Hand out the laptop",
                        "Send the headset",
                        "Open account and mailbox",
                        "Follow the safety introduction",
                        "Follow the training on data and passwords",
                        "Tell the team who comes",
                        "Plan the first week",
                        "Show them around");
    }

    @Test
    void anIntern() {
        assertThat(titles("intern", 5, "office", "Human Resources"))
                .containsExactly(
                        "Enter in payroll",
                        "Prepare the desk",
                        "Hand out the laptop",
                        "Open account and mailbox",
                        "Prepare the badge",
                        "Book the introduction day",
                        "Follow the safety introduction",
                        "Follow the training on data and passwords",
                        "Tell the team who comes",
                        "Plan the first week",
                        "Show them around",
                        "Agree on goals");
    }

    @Test
    void aColleagueInSalesForAYear() {
        assertThat(titles("fixed-term", 12, "office", "Sales"))
                .containsExactly(
                        "Enter in payroll",
                        "Prepare the desk",
                        "Hand out the laptop",
                        "Set up the monitor",
                        "Set up the docking station",
                        "Hand out the phone",
                        "Open account and mailbox",
                        "Open the customer files",
                        "Prepare the badge",
                        "Hand out the desk key",
                        "Book the introduction day",
                        "Follow the safety introduction",
                        "Follow the training on data and passwords",
                        "Tell the team who comes",
                        "Plan the first week",
                        "Show them around",
                        "Agree on goals",
                        "Probation of one month");
    }

    @ParameterizedTest(name = "{0}, {1} months: {2}")
    @CsvSource({
        "permanent,  0,  2",
        "fixed-term, 0,  0",
        "fixed-term, 6,  0",
        "fixed-term, 7,  1",
        "fixed-term, 23, 1",
        "fixed-term, 24, 2",
        "fixed-term, 60, 2",
        "temp,       24, 0",
        "intern,     24, 0",
        "contractor, 24, 0",
        "rehire,     0,  0"
    })
    void probationIsAsLongAsTheContractAllows(String contract, int contractMonths, int probationMonths) {
        var probation = answers(contract, contractMonths, "office", "Marketing").stream()
                .filter(answer -> "probation".equals(answer.get("branch")))
                .map(answer -> answer.get("quantity"))
                .toList();

        assertThat(probation).isEqualTo(probationMonths == 0 ? List.of() : List.of(probationMonths));
    }

    @Test
    void whatHasNoContractNoPlaceAndNoDepartmentStillGetsWhatEverybodyGets() {
        assertThat(titles(null, null, null, null))
                .containsExactly(
                        "Hand out the laptop",
                        "Open account and mailbox",
                        "Follow the safety introduction",
                        "Follow the training on data and passwords",
                        "Tell the team who comes",
                        "Plan the first week",
                        "Show them around");
    }

    @Test
    void everyRuleMeansSomebodyAndSaysSomethingElse() throws IOException {
        var titles = Pattern.compile("<outputEntry id=\"Result_\\w+_title\"><text>\"([^\"]+)\"</text>")
                .matcher(Files.readString(Path.of("processes", "onboarding", "determine-onboarding-package.dmn")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(titles).hasSize(24);
        assertThat(everyLine()).containsOnlyKeys(new LinkedHashSet<>(titles));
    }

    @Test
    void everyItemAccessAndTrainingIsInACatalogueOfTheDemoOffice() throws IOException {
        assertThat(whats("access")).hasSize(3);
        assertThat(catalogue("accesses.csv")).containsAll(whats("access"));
        assertThat(whats("training")).hasSize(1);
        assertThat(catalogue("trainings.csv")).containsAll(whats("training"));
        assertThat(whats("equipment", "badge", "workplace")).hasSize(8);
        assertThat(catalogue("items.csv")).containsAll(whats("equipment", "badge", "workplace"));
        assertThat(lines().filter(line -> !((String) line.get("what")).isEmpty()))
                .as("nothing else has one")
                .hasSize(12);
    }

    private static List<String> whats(String... branches) {
        return lines().filter(line -> List.of(branches).contains((String) line.get("branch")))
                .map(line -> (String) line.get("what"))
                .filter(what -> !what.isEmpty())
                .toList();
    }

    private static List<String> catalogue(String file) throws IOException {
        return Files.readAllLines(Path.of("src", "main", "resources", "demo", file)).stream()
                .skip(1)
                .map(row -> row.split(",", 2)[0])
                .toList();
    }

    @Test
    void whoDoesItIsAPersonOfTheCaseOrAGroupThatPeopleAreGiven() {
        var persons = Set.of(OnboardingItem.COLLEAGUE, OnboardingItem.MANAGER, OnboardingItem.BUDDY);

        assertThat(lines().map(line -> (String) line.get("responsible")))
                .allSatisfy(responsible -> assertThat(persons.contains(responsible)
                                || Group.of(responsible).filter(Group::isGiven).isPresent())
                        .as(responsible)
                        .isTrue());
    }

    @Test
    void whatIsNeededOnDayOneIsPlannedBeforeIt() {
        var onDayOne = lines().filter(line -> (Boolean) line.get("onDayOne")).toList();

        assertThat(onDayOne).hasSize(5).allSatisfy(line -> assertThat((Integer) line.get("dueDays"))
                .as((String) line.get("title"))
                .isNegative());
    }

    @Test
    void everyLineCanStandInAnOnboarding() {
        assertThat(lines()).hasSize(21).allSatisfy(line -> assertThat(new PackageLine(
                                Branch.of((String) line.get("branch")),
                                (String) line.get("title"),
                                "rule",
                                (String) line.get("what"),
                                (Integer) line.get("quantity"),
                                (String) line.get("responsible"),
                                (Integer) line.get("dueDays"),
                                (Boolean) line.get("onDayOne"),
                                (String) line.get("undo"))
                        .branch()
                        .key())
                .isEqualTo(line.get("branch")));
    }

    /** Everything but probation. */
    private static Stream<Map<String, Object>> lines() {
        return everyLine().values().stream().filter(line -> !"probation".equals(line.get("branch")));
    }

    /** Whatever somebody gets, by its title. */
    private static Map<String, Map<String, Object>> everyLine() {
        var lines = new LinkedHashMap<String, Map<String, Object>>();
        for (var contract : CONTRACTS) {
            for (var workplace : WORKPLACES) {
                for (var department : DEPARTMENTS) {
                    for (var months : List.of(0, 12, 24)) {
                        answers(contract, months, workplace, department)
                                .forEach(line -> lines.put((String) line.get("title"), line));
                    }
                }
            }
        }
        return lines;
    }

    private static boolean isOneOf(@Nullable String meant, String value) {
        return meant == null || List.of(meant.split(", ")).contains(value);
    }

    private static List<String> titles(
            @Nullable String contract,
            @Nullable Integer contractMonths,
            @Nullable String workplace,
            @Nullable String department) {
        var titles = new ArrayList<String>();
        answers(contract, contractMonths, workplace, department)
                .forEach(answer -> titles.add((String) answer.get("title")));
        return titles;
    }

    private static List<Map<String, Object>> answers(
            @Nullable String contract,
            @Nullable Integer contractMonths,
            @Nullable String workplace,
            @Nullable String department) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("contract", contract);
        facts.put("contractMonths", contractMonths);
        facts.put("workplace", workplace);
        facts.put("department", department);
        return TABLE.answers(facts);
    }
}
