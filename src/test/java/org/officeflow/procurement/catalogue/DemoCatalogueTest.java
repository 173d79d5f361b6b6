package org.officeflow.procurement.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.officeflow.budget.BudgetLine;
import org.officeflow.budget.Budgets;
import org.officeflow.language.Language;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.testing.ImportOffice;

/** The demo office's files, so that its click paths add up. */
class DemoCatalogueTest {

    private static final ItemId DESK_LAMP = new ItemId("FU-200");

    private static ImportOffice office;

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
        assertThat(office.directory("demo")).isInstanceOf(ImportOutcome.Done.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void twelveDeskLampsAreForTheLineManager() {
        var price = prices().find(DESK_LAMP, new SupplierId("LICHT")).orElseThrow();
        assertThat(price.price().multiply(BigDecimal.valueOf(12))).isEqualByComparingTo("414.00");
        assertThat(items().find(DESK_LAMP).orElseThrow().category()).isEqualTo(Category.FURNITURE);
    }

    @Test
    void pricesOfAnItemComeCheapestFirst() {
        assertThat(prices().of(DESK_LAMP))
                .extracting(price -> price.supplier().value())
                .containsExactly("LICHT", "STOEL", "KANTOOR");
        assertThat(suppliers().of(DESK_LAMP))
                .extracting(supplier -> supplier.id().value())
                .containsExactly("LICHT", "STOEL", "KANTOOR");
    }

    @ParameterizedTest
    @CsvSource({
        "LICHT, ''",
        "NIEUW, Nieuwland Drukwerk has not been checked yet.",
        "SCHULD, Van Schulden Kantoormeubelen is blocked: no orders go there for the time being.",
        "OUD, Oud Papier Groothandel is no longer one of our suppliers."
    })
    void aSupplierSaysWhyNoOrderMayGoThere(String id, String obstacle) {
        var supplier = suppliers().find(new SupplierId(id)).orElseThrow();
        assertThat(supplier.obstacle().map(why -> why.in(Language.ENGLISH)).orElse(""))
                .isEqualTo(obstacle);
        assertThat(supplier.isOrderable()).isEqualTo(obstacle.isEmpty());
    }

    @Test
    void formsOfferActiveSuppliersThatAreNotBlocked() {
        assertThat(suppliers().selectable())
                .extracting(supplier -> supplier.id().value())
                .contains("LICHT", "NIEUW")
                .doesNotContain("SCHULD", "OUD");
        assertThat(items().selectable()).hasSizeBetween(25, 30);
    }

    @Test
    void aSupplierCanBeCheckedAndBlocked() {
        var bytes = new SupplierId("BYTE");
        suppliers().setBlocked(bytes, true);
        assertThat(suppliers().find(bytes).orElseThrow().isOrderable()).isFalse();
        suppliers().setBlocked(bytes, false);
        suppliers().setChecked(bytes, false);
        assertThat(suppliers().find(bytes).orElseThrow().isOrderable()).isFalse();
        suppliers().setChecked(bytes, true);
        assertThat(suppliers().find(bytes).orElseThrow().isOrderable()).isTrue();
    }

    @Test
    void everyCostCentreHasABudgetInEveryDemoYear() {
        for (CostCentreId costCentre : office.get(Organisation.class).costCentres()) {
            for (var year = 2025; year <= 2027; year++) {
                assertThat(office.get(Budgets.class)
                                .state(new BudgetLine(costCentre, year))
                                .budget())
                        .as(costCentre + " " + year)
                        .isPositive();
            }
        }
    }

    private static Suppliers suppliers() {
        return office.get(Suppliers.class);
    }

    private static Items items() {
        return office.get(Items.class);
    }

    private static SupplierPrices prices() {
        return office.get(SupplierPrices.class);
    }
}
