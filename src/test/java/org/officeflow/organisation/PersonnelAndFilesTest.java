package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.organisation.importing.ImportRequest;
import org.officeflow.organisation.importing.Imports;
import org.officeflow.testing.ImportOffice;

/** People come from files and from personnel; neither undoes what the other knows. */
class PersonnelAndFilesTest {

    private static final String PEOPLE = "employee,name,job_title,department,manager,hired_on\n"
            + "ann,Ann,Head,Sales,,2020-01-01\n"
            + "bob,Bob,Clerk,Sales,ann,2020-01-01\n";
    private static final String WITH_SOFIE = PEOPLE + "sofie,Sofie,Planner,Sales,ann,2027-01-04\n";

    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-01-04");
    private static final PersonId SOFIE = new PersonId("sofie");

    private static ImportOffice office;

    private final Personnel personnel = office.get(Personnel.class);
    private final Organisation organisation = office.get(Organisation.class);

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void sofieIsExpected() {
        office.clear();
        office.done("departments", "department,group\nSales,Business\n");
        office.done("people", PEOPLE);
        personnel.record(new NewPerson("Sofie", "Planner", "Sales", new PersonId("ann"), null, null, FIRST_DAY));
    }

    @Test
    void aFileThatDoesNotKnowHerYetLeavesHerExpected() {
        assertThat(office.done("people", PEOPLE)).isEqualTo(new Counts(0, 0, 2, 0));
        personnel.begin(SOFIE, FIRST_DAY);
        assertThat(works()).isTrue();
    }

    @Test
    void aFileThatDoesNotKnowHerYetLeavesHerAtWork() {
        personnel.begin(SOFIE, FIRST_DAY);
        assertThat(office.done("people", PEOPLE)).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(works()).isTrue();
        assertThat(office.accounts().of("sofie")).isPresent();
    }

    @Test
    void onceAFileHasNamedHerSheIsAsAllOthers() {
        personnel.begin(SOFIE, FIRST_DAY);
        assertThat(office.done("people", WITH_SOFIE)).isEqualTo(new Counts(0, 1, 2, 0));
        assertThat(office.done("people", WITH_SOFIE)).isEqualTo(new Counts(0, 0, 3, 0));
        assertThat(works()).isTrue();

        assertThat(office.done("people", PEOPLE)).isEqualTo(new Counts(0, 0, 2, 1));
        assertThat(works()).isFalse();
        assertThat(office.accounts().of("sofie")).isEmpty();

        assertThat(office.done("people", WITH_SOFIE)).isEqualTo(new Counts(0, 1, 2, 0));
        assertThat(works()).isTrue();
    }

    @Test
    void aFileThatNamesHerBeforeSheBeginsLeavesHerExpected() {
        assertThat(office.done("people", WITH_SOFIE.replace("Planner", "Senior Planner")))
                .isEqualTo(new Counts(0, 1, 2, 0));
        assertThat(organisation.get(SOFIE).jobTitle()).isEqualTo("Senior Planner");
        assertThat(works()).isFalse();
        assertThat(office.accounts().of("sofie")).isEmpty();
        assertThat(office.done("people", WITH_SOFIE.replace("Planner", "Senior Planner")))
                .isEqualTo(new Counts(0, 0, 3, 0));

        personnel.begin(SOFIE, FIRST_DAY);
        assertThat(works()).isTrue();
        assertThat(office.done("people", PEOPLE)).isEqualTo(new Counts(0, 0, 2, 1));
        assertThat(works()).isFalse();
    }

    @Test
    void whoWorksHereCountsWhetherAFileHasNamedThemOrNot() {
        personnel.begin(SOFIE, FIRST_DAY);
        // two of four would be more than half of those whom files have named
        office.done("people", WITH_SOFIE.replace("sofie,Sofie", "cid,Cid"));
        assertThat(office.done("people", PEOPLE.lines().limit(2).reduce("", (a, b) -> a + b + "\n")))
                .isEqualTo(new Counts(0, 0, 1, 2));
        assertThat(works()).isTrue();
    }

    @Test
    void rolesAndDepartmentsMayNameHerBesideAFileOfPeopleThatDoesNot() {
        var imports = office.get(Imports.class);
        var files = List.of(
                request(imports, "people", PEOPLE),
                request(imports, "departments", "department,group,owner\nSales,Business,sofie\n"),
                request(imports, "roles", "employee,role\nsofie,finance\n"));
        assertThat(imports.run(files, false, "admin").outcome()).isInstanceOf(ImportOutcome.Done.class);
        personnel.begin(SOFIE, FIRST_DAY);
        assertThat(office.accounts().of("sofie").orElseThrow().groups()).contains(Group.FINANCE);
        assertThat(organisation.ownerOf(new CostCentreId("Sales"))).contains(SOFIE);

        // but a file of people that names her as a manager has to name her as well
        assertThat(office.refused("people", PEOPLE.replace("Sales,ann", "Sales,sofie")))
                .containsExactly(new Fault("employees.csv", 3, "manager", "'sofie' is not known among the people."));
    }

    @Test
    void aFileThatWritesHerLoginInCapitalsIsRefused() {
        assertThat(office.refused("people", WITH_SOFIE.replace("sofie,", "Sofie,")))
                .containsExactly(new Fault(
                        "employees.csv",
                        4,
                        "employee",
                        "'Sofie' differs from 'sofie', who is recorded already, only in capital letters."));
    }

    private boolean works() {
        return organisation.get(SOFIE).active();
    }

    private static ImportRequest request(Imports imports, String kind, String content) {
        var known = imports.kind(kind).orElseThrow();
        return new ImportRequest(known, known.fileName(), content.getBytes(StandardCharsets.UTF_8));
    }
}
