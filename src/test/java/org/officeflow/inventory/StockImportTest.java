package org.officeflow.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.officeflow.inventory.StockReservation.Reserved;
import org.officeflow.inventory.StockReservation.Short;
import org.officeflow.organisation.importing.Counts;
import org.officeflow.organisation.importing.ImportOutcome;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.testing.ImportOffice;
import org.springframework.transaction.support.TransactionTemplate;

class StockImportTest {

    private static final String HEADER = "item,location,shelf,bin,quantity\n";

    private static ImportOffice office;
    private static Stock stock;

    @BeforeAll
    static void open() {
        office = ImportOffice.empty();
        stock = office.get(Stock.class);
        office.done(
                "items",
                "item,name,standard_cost,reorder_point,safety_stock\nA,A,1,1,1\nB,B,1,1,1\nC,C,1,1,1\nD,D,1,1,1\n");
        office.done("locations", "location\nStore\n");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aCountLeavesWhatIsReservedReserved() {
        count("A,Store,A,1,5\nB,Store,A,2,5\n");
        stock.reserve("ON-2026-00001/1", new ItemId("A"), 4);
        stock.reserve("ON-2026-00001/2", new ItemId("B"), 4);

        assertThat(count("A,Store,A,1,7\nB,Store,A,2,3\n")).isEqualTo(new Counts(0, 2, 0, 0));

        assertThat(stock.available(new ItemId("A"))).isEqualTo(3);
        assertThat(stock.available(new ItemId("B"))).isZero();
        assertThat(stock.reserve("ON-2026-00002/1", new ItemId("B"), 1)).isEqualTo(new Short(0));
    }

    @Test
    void aCountWaitsForWhoIsAtTheShelfAndCountsAfterwards() throws Exception {
        count("C,Store,A,1,5\nD,Store,A,1,5\n");
        var item = new ItemId("C");
        var counting = new CompletableFuture<Counts>();

        office.get(TransactionTemplate.class).executeWithoutResult(status -> {
            assertThat(stock.reserve("ON-2026-00003/1", item, 1)).isInstanceOf(Reserved.class);
            counting.completeAsync(() -> count("C,Store,A,1,5\nD,Store,A,1,5\n"));
            assertThat(counting.copy().orTimeout(1, TimeUnit.SECONDS))
                    .as("waits")
                    .failsWithin(3, TimeUnit.SECONDS);
            stock.issue("ON-2026-00003/1");
        });

        assertThat(counting.get(30, TimeUnit.SECONDS).changed()).isEqualTo(1);
        assertThat(stock.available(item)).isEqualTo(5);
    }

    private static Counts count(String rows) {
        var outcome = office.run(true, "stock", HEADER + rows).outcome();
        assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
        return ((ImportOutcome.Done) outcome).counts().get("stock");
    }
}
