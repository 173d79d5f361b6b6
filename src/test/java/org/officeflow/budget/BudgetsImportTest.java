package org.officeflow.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.Fault;
import org.officeflow.testing.ImportOffice;

class BudgetsImportTest {

    private static final String HEADER = "cost_centre,year,amount\n";

    private static ImportOffice office;

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
        office.done("departments", "department,group\nSales,Business\nIT,Services\n");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aFileIsTheWholeListForItsYearsAndLeavesOtherYearsAlone() {
        assertThat(office.done("budgets", HEADER + "Sales,2001,100\nIT,2001,200.5\nSales,2002,300\n"))
                .isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(office.done("budgets", HEADER + "Sales,2001,100.00\nIT,2001,200.50\nSales,2002,300\n"))
                .isEqualTo(new Counts(0, 0, 3, 0));
        assertThat(office.done("budgets", HEADER + "Sales,2001,150\n")).isEqualTo(new Counts(0, 1, 0, 1));
        assertThat(budget("Sales", 2001)).isEqualByComparingTo("150");
        assertThat(budget("IT", 2001)).isZero();
        assertThat(budget("Sales", 2002)).isEqualByComparingTo("300");
    }

    @Test
    void aBudgetOfNobodyOrOfNoSizeIsRefused() {
        assertThat(office.refused("budgets", HEADER + "Moon,2003,100\nIT,2003,-5\nIT,2004,1.234\nIT,1999,1\n"))
                .extracting(Fault::line, Fault::column)
                .containsExactlyInAnyOrder(
                        tuple(2L, "cost_centre"), tuple(3L, "amount"), tuple(4L, "amount"), tuple(5L, "year"));
    }

    private static BigDecimal budget(String costCentre, int year) {
        return office.get(Budgets.class)
                .state(new BudgetLine(new CostCentreId(costCentre), year))
                .budget();
    }
}
