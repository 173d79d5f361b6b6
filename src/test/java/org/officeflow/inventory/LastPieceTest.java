package org.officeflow.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.officeflow.inventory.StockReservation.Reserved;
import org.officeflow.inventory.StockReservation.Short;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.testing.RoomDatabase;

class LastPieceTest {

    private static RoomDatabase database;
    private static Stock stock;

    @BeforeAll
    static void open() {
        database = RoomDatabase.open(Clock.systemUTC(), context -> context.register(StockLedger.class, Stock.class));
        stock = database.bean(Stock.class);
        List.of("Attic", "Cellar", "Store").forEach(location -> database.jdbc()
                .sql("INSERT INTO locations (location) VALUES (?)")
                .param(location)
                .update());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @RepeatedTest(20)
    void ofTwoNewcomersForTheLastPieceExactlyOneGetsIt(RepetitionInfo round) throws Exception {
        var item = item("last piece " + round.getCurrentRepetition(), 0, 1, 0);

        var results = atOnce(2, number -> () -> stock.reserve(item + " for " + number, item, 1));

        assertThat(results).filteredOn(Reserved.class::isInstance).hasSize(1);
        assertThat(results).contains(new Short(0));
        assertThat(stock.available(item)).isZero();
    }

    @RepeatedTest(20)
    void theSameReservationFromTwoSidesAtOnceHoldsOnce(RepetitionInfo round) throws Exception {
        var item = item("same newcomer " + round.getCurrentRepetition(), 5, 0, 0);

        atOnce(2, number -> () -> stock.reserve(item + " for one", item, 1));

        assertThat(stock.movements(item + " for one")).hasSize(1);
        assertThat(stock.available(item)).isEqualTo(4);
    }

    @Test
    void twelveColleaguesWhoTakeFromSeveralLocationsNeitherBlockNorTakeMoreThanThereIs() throws Exception {
        var item = item("busy", 7, 5, 6);

        var granted = atOnce(12, colleague -> () -> {
            var mine = 0;
            for (var round = 0; round < 25; round++) {
                var reference = "busy " + colleague + "-" + round;
                if (stock.reserve(reference, item, 1 + (colleague + round) % 9) instanceof Reserved) {
                    mine++;
                    if (round % 2 == 0) {
                        stock.issue(reference);
                        stock.takeBack(reference);
                    } else {
                        stock.release(reference);
                    }
                }
            }
            return mine;
        });

        assertThat(granted.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(12);
        assertThat(stock.available(item)).isEqualTo(18);
        assertThat(database.jdbc()
                        .sql(
                                """
                                SELECT reference FROM stock_movements WHERE item = 'busy' GROUP BY reference
                                HAVING sum(reserved_delta) <> 0 OR sum(issued_delta) <> 0 OR sum(shelf_delta) <> 0""")
                        .query()
                        .listOfRows())
                .isEmpty();
        assertThat(database.jdbc()
                        .sql("SELECT quantity - reserved FROM stock WHERE item = 'busy' ORDER BY location")
                        .query(Integer.class)
                        .list())
                .containsExactly(7, 5, 6);
    }

    private static ItemId item(String code, int attic, int cellar, int store) {
        database.jdbc()
                .sql(
                        "INSERT INTO items (item, name, standard_cost, reorder_point, safety_stock) VALUES (?, 'Chair', 9, 0, 0)")
                .param(code)
                .update();
        database.jdbc()
                .sql(
                        """
                        INSERT INTO stock (item, location, shelf, bin, quantity)
                        VALUES (?, 'Store', 'A', 1, ?), (?, 'Attic', 'A', 1, ?), (?, 'Cellar', 'A', 1, ?)""")
                .params(code, store, code, attic, code, cellar)
                .update();
        return new ItemId(code);
    }

    private static <T> List<T> atOnce(int threads, IntFunction<Callable<T>> work)
            throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var calls = IntStream.range(0, threads)
                    .mapToObj(number -> (Callable<T>) () -> {
                        barrier.await(30, TimeUnit.SECONDS);
                        return work.apply(number).call();
                    })
                    .toList();
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
