package org.officeflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.ImportOffice;

/** Who is below whom: the same tree as who is above whom, read from its other end. */
class PeopleBelowTest {

    private static ImportOffice office;

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
    void people() {
        office.clear();
        office.done("departments", "department,group\nSales,Business\n");
        office.done(
                "people",
                "employee,name,job_title,department,manager,hired_on\n"
                        + "top,Ada Top,Head,Sales,,2020-01-01\n"
                        + "left,Lea Lead,Lead,Sales,top,2020-01-01\n"
                        + "right,Rob Lead,Lead,Sales,top,2020-01-01\n"
                        + "clerk,Cid Clerk,Clerk,Sales,left,2020-01-01\n"
                        + "aide,Ann Aide,Clerk,Sales,left,2020-01-01\n");
    }

    @Test
    void directReportsComeFirstAndThenTheirs() {
        assertThat(below("top"))
                .containsExactly("1 left to top", "1 right to top", "2 aide to left", "2 clerk to left");
        assertThat(below("left")).containsExactly("1 aide to left", "1 clerk to left");
        assertThat(below("clerk")).isEmpty();
    }

    @Test
    void itIsTheTreeOfThoseAbove() {
        for (var superior : organisation.people()) {
            for (var report : organisation.below(superior.id())) {
                var chain = organisation.chainAbove(report.person().id());
                assertThat(chain.get(0)).isEqualTo(report.superior());
                assertThat(chain.indexOf(superior.id())).isEqualTo(report.level() - 1);
            }
        }
    }

    @Test
    void whoLeftIsPassedOver() {
        office.jdbc().update("update people set active = false where id in ('left', 'aide')");
        assertThat(below("top")).containsExactly("1 clerk to top", "1 right to top");
    }

    @Test
    void aCircleEnds() {
        office.jdbc().update("update people set manager = 'clerk' where id = 'top'");
        assertThat(below("top"))
                .containsExactly("1 left to top", "1 right to top", "2 aide to left", "2 clerk to left");
    }

    private List<String> below(String superior) {
        return organisation.below(new PersonId(superior)).stream()
                .map(report -> report.level() + " " + report.person().id() + " to " + report.superior())
                .toList();
    }
}
