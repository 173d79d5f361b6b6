package org.officeflow.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.ImportOffice;

class ImportsTest {

    private static final String DEPARTMENTS = "department,group\nSales,Business\nIT,Services\n";
    private static final String HEADER = "employee,name,job_title,department,manager,hired_on\n";
    private static final String PEOPLE = HEADER
            + "ann,Ann,Head,Sales,,2020-01-01\n"
            + "bob,Bob,Clerk,Sales,ann,2020-01-01\n"
            + "cid,Cid,Clerk,Sales,bob,2020-01-01\n";

    private static ImportOffice office;

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
    }

    @BeforeEach
    void clear() {
        office.clear();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void whatIsNewIsAdded() {
        assertThat(office.done("departments", DEPARTMENTS)).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(office.done("people", PEOPLE)).isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(rows("people")).isEqualTo(3);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        office.done("departments", DEPARTMENTS);
        office.done("people", PEOPLE);
        var before = versions("people");
        assertThat(office.done("people", PEOPLE)).isEqualTo(new Counts(0, 0, 3, 0));
        assertThat(versions("people")).isEqualTo(before);
    }

    @Test
    void onlyChangedRowsAreWritten() {
        office.done("departments", DEPARTMENTS);
        office.done("people", PEOPLE);
        var before = versions("people");
        assertThat(office.done("people", PEOPLE.replace("bob,Bob,Clerk", "bob,Bob,Planner")))
                .isEqualTo(new Counts(0, 1, 2, 0));
        var after = versions("people");
        assertThat(after.get("bob")).isNotEqualTo(before.get("bob"));
        assertThat(after.get("ann")).isEqualTo(before.get("ann"));
        assertThat(one("select job_title from people where id = 'bob'")).isEqualTo("Planner");
    }

    @Test
    void theLanguageOfAPersonOutlivesEveryImport() {
        office.done("departments", DEPARTMENTS);
        office.done("people", PEOPLE);
        office.jdbc().update("update people set language = 'nl'");

        office.done("people", PEOPLE.replace("bob,Bob,Clerk", "bob,Bob,Planner"));
        office.done("people", PEOPLE.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
        office.done("people", PEOPLE);

        assertThat(one("select count(*) from people where language = 'nl'")).isEqualTo("3");
    }

    @Test
    void whoIsMissingIsDeactivatedAndComesBackWithTheNextFile() {
        office.done("departments", DEPARTMENTS);
        office.done("people", PEOPLE);
        assertThat(office.done("people", PEOPLE.lines().limit(3).reduce("", (a, b) -> a + b + "\n")))
                .isEqualTo(new Counts(0, 0, 2, 1));
        assertThat(rows("people")).isEqualTo(3);
        assertThat(office.accounts().left()).containsExactly(new PersonId("cid"));
        assertThat(office.accounts().working()).hasSize(2);
        assertThat(office.done("people", PEOPLE)).isEqualTo(new Counts(0, 1, 2, 0));
        assertThat(office.accounts().left()).isEmpty();
    }

    @Test
    void moreThanHalfLeaveOnlyIfConfirmed() {
        office.done("departments", DEPARTMENTS);
        office.done("people", PEOPLE);
        var alone = HEADER + "ann,Ann,Head,Sales,,2020-01-01\n";
        assertThat(office.refused("people", alone))
                .singleElement()
                .extracting(Fault::reason)
                .asString()
                .startsWith("The file would deactivate 2 of 3 people.");
        assertThat(office.run(true, "people", alone).outcome())
                .isEqualTo(new ImportOutcome.Done(Map.of("people", new Counts(0, 0, 1, 2))));
    }

    @Test
    void everyFaultIsNamedAndNothingIsImported() {
        office.done("departments", DEPARTMENTS);
        var faults = office.refused(
                "people",
                HEADER
                        + "ann,Ann,Head,Sales,,2020-01-01\n"
                        + "bob,,Clerk,Nowhere,zoe,01-01-2020\n"
                        + "ann,Ann,Head,Sales,,2020-01-01\n"
                        + "d d," + "x".repeat(121) + ",Clerk,IT,ann,2020-13-01\n"
                        + "eve,Eve,Clerk\n");
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        fault(3, "name", "The value is missing."),
                        fault(3, "hired_on", "'01-01-2020' is not a date such as 2026-03-31."),
                        fault(3, "department", "'Nowhere' is not known among the departments."),
                        fault(3, "manager", "'zoe' is not known among the people."),
                        fault(4, "employee", "'ann' is already in line 2."),
                        fault(
                                5,
                                "employee",
                                "'d d' is not a login name: letters, digits and . _ @ - only, beginning with a letter or"
                                        + " digit."),
                        fault(5, "name", "'" + "x".repeat(60) + "…' is too long: 121 characters, 120 at most."),
                        fault(5, "hired_on", "'2020-13-01' is not a date such as 2026-03-31."),
                        fault(6, "", "The row has 3 cells, the first line names 6 columns."));
        assertThat(rows("people")).isZero();
    }

    @Test
    void managersDoNotGoRoundInACircle() {
        office.done("departments", DEPARTMENTS);
        var faults = office.refused(
                "people",
                HEADER
                        + "top,Top,Head,Sales,,2020-01-01\n"
                        + "ann,Ann,Head,Sales,cid,2020-01-01\n"
                        + "bob,Bob,Clerk,Sales,ann,2020-01-01\n"
                        + "cid,Cid,Clerk,Sales,bob,2020-01-01\n"
                        + "dan,Dan,Clerk,Sales,dan,2020-01-01\n");
        assertThat(faults)
                .containsExactly(
                        fault(
                                3,
                                "manager",
                                "The managers go round in a circle: ann reports to cid reports to bob reports to ann."),
                        fault(6, "manager", "Nobody manages themselves."));
    }

    @Test
    void loginsThatDifferOnlyInCapitalsAreRefused() {
        office.done("departments", DEPARTMENTS);
        assertThat(office.refused(
                        "people", HEADER + "ann,Ann,Head,Sales,,2020-01-01\nAnn,Ann,Head,Sales,,2020-01-01\n"))
                .containsExactly(fault(3, "employee", "'Ann' differs from 'ann' in line 2 only in capital letters."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1|The file is empty.",
                "'  \n\n'|1|The file is empty.",
                "'location\n'|1|The file has a first line with the names of the columns, but no rows.",
                "'location\nA\n\"B\nC\n'|3|A quotation mark is opened",
                "'location\nA\nB\"C\n\"D\"E\n'|4|A quotation mark is opened",
                "'place\nA\n'|1|is not a column of locations. Known are: location.",
                "'location,location\nA,B\n'|1|The column is there twice.",
                "'location\nA\nA\n'|3|'A' is already in line 2.",
                "'location\n\n\nA\nA\n'|5|'A' is already in line 4.",
            })
    void aFileThatCannotBeReadIsSaidSo(String content, long line, String reason) {
        assertThat(office.refused("locations", content.replace("\\n", "\n")))
                .first()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("locations.csv");
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.reason()).startsWith(reason);
                });
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThat(office.refused("departments", "department\nSales\n"))
                .containsExactly(new Fault("departments.csv", 1, "group", "The column is missing."));
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithItsLine() {
        assertThat(office.refused("locations", "location\nA\nCaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(
                        new Fault("locations.csv", 3, "", "The file is not UTF-8 text; save it as \"CSV UTF-8\"."));
    }

    @Test
    void filesOfSpreadsheetsAreUnderstood() {
        assertThat(office.done("locations", "\uFEFFLocation\r\n\"Caf\u00e9, upstairs\"\r\nStore\r\n"))
                .isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(office.done("locations", "location\nStore\n\n\"Caf\u00e9, upstairs\""))
                .isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(office.done(
                        "items", "item;name;standard_cost;reorder_point;safety_stock\r\nA-1;Lamp, small;34,50;1;2\r\n"))
                .isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(one("select standard_cost::text from items")).isEqualTo("34.5000");
    }

    @Test
    void aColumnThatTheFileDoesNotHaveStaysAsItIs() {
        var header = "supplier,name,credit_rating,preferred,active";
        assertThat(office.done("suppliers", header + ",checked\nA,Acme,1,t,t,f\n"))
                .isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(office.done("suppliers", header + "\nA,Acme,1,t,t\nB,Bolt,2,f,t\nC,Cord,3,f,f\n"))
                .isEqualTo(new Counts(2, 0, 1, 0));
        assertThat(office.jdbc().queryForList("select checked from suppliers order by supplier", Boolean.class))
                .containsExactly(false, true, false);
    }

    @Test
    void numbersAreCheckedForSenseAndSize() {
        var header = "item,name,standard_cost,reorder_point,safety_stock\n";
        var faults = office.refused(
                "items",
                header
                        + "A,A,-1,1,1\nB,B,1.23456,1,1\nC,C,100000000,1,1\nD,D,1e400,1,1\nE,E,1,1.5,-1\nF,F,NaN,1,99999999999\n");
        assertThat(faults)
                .extracting(Fault::reason)
                .containsExactly(
                        "'-1' is negative.",
                        "'1.23456' has more than 4 digits behind the point.",
                        "'100000000' is too large: it has to be below 100000000.",
                        "'1e400' is not a number such as 1234.50.",
                        "'1.5' is not a whole number.",
                        "'-1' is not between 0 and 1000000.",
                        "'NaN' is not a number such as 1234.50.",
                        "'99999999999' is not between 0 and 1000000.");
    }

    @Test
    void stockThatTheFileDoesNotNameIsNoneLeft() {
        office.done("items", "item,name,standard_cost,reorder_point,safety_stock\nA,A,1,1,1\nB,B,1,1,1\n");
        office.done("locations", "location\nStore\n");
        var header = "item,location,shelf,bin,quantity\n";
        office.done("stock", header + "A,Store,N/A,0,5\nB,Store,A,1,7\n");
        assertThat(office.done("stock", header + "A,Store,N/A,0,5\n")).isEqualTo(new Counts(0, 0, 1, 1));
        assertThat(office.jdbc().queryForList("select quantity from stock order by item", Integer.class))
                .containsExactly(5, 0);
    }

    @Test
    void rolesBecomeGroupsOfTheAccount() {
        office.done("departments", DEPARTMENTS);
        office.done("people", PEOPLE);
        office.done("roles", "employee,role\nann,finance\nbob,it\n");
        assertThat(office.accounts().working().get(0).groups())
                .extracting(Enum::name)
                .contains("FINANCE", "MANAGER");
        office.done("roles", "employee,role\nbob,it\n");
        assertThat(office.accounts().working().get(0).groups())
                .extracting(Enum::name)
                .doesNotContain("FINANCE");
        assertThat(office.accounts().working().get(0).formerGroups())
                .extracting(Enum::name)
                .contains("FINANCE");
        assertThat(office.refused("roles", "employee,role\nbob,king\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).startsWith("'king' is none of office, hr,"));
    }

    @Test
    void progressIsCountedInRows() {
        var many = new StringBuilder("location\n");
        for (var i = 0; i < 2500; i++) {
            many.append("Shelf ").append(i).append('\n');
        }
        var run = office.run(false, "locations", many.toString());
        assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
        assertThat(run.rows()).isEqualTo(2500);
        assertThat(run.rowsDone()).isEqualTo(2500);
        assertThat(office.get(Imports.class).run(run.id())).contains(run);
    }

    @Test
    void everyImportIsRecordedWithWhoAskedForIt() {
        office.done("locations", "location\nStore\n");
        office.refused("locations", "location\n");
        assertThat(office.jdbc().queryForList("select kind, started_by, added from imports"))
                .containsExactly(Map.of("kind", "locations", "started_by", "admin", "added", 1));
    }

    private Fault fault(long line, String column, String reason) {
        return new Fault("employees.csv", line, column, reason);
    }

    private int rows(String table) {
        return office.jdbc().queryForObject("select count(*) from " + table, Integer.class);
    }

    private String one(String sql) {
        return office.jdbc().queryForObject(sql, String.class);
    }

    /** PostgreSQL's own number of the transaction that wrote a row last. */
    private Map<String, String> versions(String table) {
        List<Map<String, Object>> rows = office.jdbc().queryForList("select id, xmin::text as version from " + table);
        return rows.stream()
                .collect(Collectors.toMap(row -> (String) row.get("id"), row -> (String) row.get("version")));
    }
}
