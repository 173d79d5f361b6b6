package org.officeflow.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.testing.ImportOffice;

class LearningImportTest {

    private static ImportOffice office;

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
    }

    @BeforeEach
    void theDemoOffice() {
        office.jdbc().update("delete from acknowledgements");
        office.jdbc().update("delete from policies");
        assertThat(office.directory("demo")).isInstanceOf(ImportOutcome.Done.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            desk,1,Desk,,,,,,,,,5                        | text       | There is nothing to read
            desk,1,Desk,,intranet,,,,,,,5                | link       | is not an address such as
            desk,1,Desk,,"https://a.b/x](y",,,,,,,5      | link       | is not an address such as
            desk,0,Desk,Tidy.,,,,,,,,5                   | version    | is not between 1 and 9999
            desk,1,Desk,Tidy.,,,Moon,,,,,5               | department | 'Moon' is not known among the departments
            desk,1,Desk,Tidy.,,,,moon,,,,5               | site       | 'moon' is not known among the sites
            desk,1,Desk,Tidy.,,,,,slave,,,5              | contract   | is none of permanent
            desk,1,Desk,Tidy.,,,,,,moon,,5               | group      | is none of employee
            desk,1,Desk,Tidy.,,,,,,,soon,5               | began_from | is not a date
            desk,1,Desk,Tidy.,,,,,,,,0                   | days       | is not between 1 and 365
            Desk!,1,Desk,Tidy.,,,,,,,,5                  | policy     | is not a key such as
            """)
    void aPolicyThatCannotBeReadOrIsForNobodyIsRefusedInWords(String row, String column, String reason) {
        assertThat(office.refused("policies", LearningOffice.POLICIES + "\n" + row + "\n"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.column()).isEqualTo(column);
                    assertThat(fault.reason()).contains(reason);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            lift,Lifting,,,,,,10,,30,person,no      | renew_days   | What is valid for ever is not renewed
            lift,Lifting,,,,,,10,12,,person,no      | renew_days   | Say how many days before it expires
            lift,Lifting,,,,,,10,1,28,person,no     | renew_days   | It would be asked for again at once: 28 days
            lift,Lifting,,,,,,10,0,30,person,no     | valid_months | is not between 1 and 120
            lift,Lifting,,,,,,10,,,manager,no       | recorded_by  | is none of person
            lift,Lifting,,,,,,10,,,person,perhaps   | certificate  | is neither true nor false
            """)
    void aTrainingThatMakesNoSenseIsRefusedInWords(String row, String column, String reason) {
        assertThat(office.refused("trainings", LearningOffice.TRAININGS + "\n" + row + "\n"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.column()).isEqualTo(column);
                    assertThat(fault.reason()).contains(reason);
                });
    }

    @Test
    void theFileMayGrowAndAnOlderVersionStaysKnown() {
        var first = LearningOffice.POLICIES + "\ndesk,1,Desk,Tidy.,,,,,,,,5\n";
        office.run(true, "policies", first);
        assertThat(office.done("policies", first + "desk,2,Desk,Tidier.,,Screens,,,,,,5\n"))
                .isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(office.done("policies", LearningOffice.POLICIES + "\ndesk,2,Desk,Tidier.,,Screens,,,,,,5\n"))
                .isEqualTo(new Counts(0, 0, 1, 1));
        assertThat(office.jdbc()
                        .queryForList(
                                "select version from policies where policy = 'desk' order by version", Integer.class))
                .containsExactly(1, 2);
    }

    @Test
    void whatSomebodyAcknowledgedGoesOnSayingWhatItSaid() {
        var row = "\ndesk,1,Desk,Tidy.,,,,,,,,5\n";
        office.run(true, "policies", LearningOffice.POLICIES + row);
        assertThat(office.done("policies", LearningOffice.POLICIES + row.replace("Tidy", "Tidier")))
                .as("nobody has acknowledged it yet")
                .isEqualTo(new Counts(0, 1, 0, 0));
        office.jdbc()
                .update(
                        """
                insert into acknowledgements (number, policy, version, person, asked_at, due_on, state, ended_at)
                values ('PA-2026-00001', 'desk', 1, 'hr', now(), current_date, 'acknowledged', now())""");

        assertThat(office.refused("policies", LearningOffice.POLICIES + row))
                .extracting(Fault::reason)
                .containsExactly("Version 1 of desk has been acknowledged and goes on saying what it said."
                        + " Give what is new a new version.");
        assertThat(office.done(
                        "policies",
                        LearningOffice.POLICIES + row.replace("Tidy", "Tidier").replace(",5", ",9")))
                .as("days are no part of what it says")
                .isEqualTo(new Counts(0, 1, 0, 0));
    }
}
