package org.officeflow.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.officeflow.budget.Reservation.Reserved;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.testing.RoomDatabase;

class LastEuroTest {

    private static RoomDatabase database;
    private static Budgets budgets;

    @BeforeAll
    static void open() {
        database = RoomDatabase.open(Clock.systemUTC(), context -> context.register(Ledger.class, Budgets.class));
        budgets = database.bean(Budgets.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @RepeatedTest(20)
    void ofTwoSimultaneousRequestsForTheLastEuroExactlyOneGetsIt(RepetitionInfo round) throws Exception {
        var line = line("last euro " + round.getCurrentRepetition());
        budgets.setBudget(line, BigDecimal.ONE);

        var results =
                atOnce(2, number -> () -> budgets.reserve(line, line + " request " + number, BigDecimal.ONE, false));

        assertThat(results).filteredOn(Reserved.class::isInstance).hasSize(1);
        assertThat(budgets.state(line).reserved()).isEqualByComparingTo("1");
    }

    @RepeatedTest(5)
    void twoSimultaneousRequestsOnALineNobodyGaveABudgetAreBothRefused(RepetitionInfo round) throws Exception {
        var line = line("no budget " + round.getCurrentRepetition());

        var results =
                atOnce(2, number -> () -> budgets.reserve(line, line + " request " + number, BigDecimal.ONE, false));

        assertThat(results).filteredOn(Reserved.class::isInstance).isEmpty();
    }

    @RepeatedTest(20)
    void theSameReservationFromTwoSidesAtOnceHoldsOnce(RepetitionInfo round) throws Exception {
        var line = line("same request " + round.getCurrentRepetition());
        budgets.setBudget(line, BigDecimal.TEN);

        atOnce(2, number -> () -> budgets.reserve(line, line + " request", BigDecimal.ONE, false));

        assertThat(budgets.movements(line + " request")).hasSize(1);
        assertThat(budgets.state(line).reserved()).isEqualByComparingTo("1");
    }

    @Test
    void twelveColleaguesAtOnceNeverOverrunALineAndTheTotalsAgreeWithTheLedger() throws Exception {
        var line = line("busy");
        budgets.setBudget(line, new BigDecimal("100"));

        var granted = atOnce(12, colleague -> () -> {
            var mine = 0;
            for (var request = 0; request < 30; request++) {
                var reference = "busy " + colleague + "-" + request;
                if (budgets.reserve(line, reference, new BigDecimal("7"), false) instanceof Reserved) {
                    mine++;
                    switch (request % 3) {
                        case 0 -> budgets.release(reference);
                        case 1 -> budgets.commit(reference, new BigDecimal("6.50"));
                        default -> budgets.changeReservation(reference, new BigDecimal("5"));
                    }
                }
            }
            return mine;
        });

        assertThat(granted.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(14);
        var state = budgets.state(line);
        assertThat(state.available()).isBetween(BigDecimal.ZERO, new BigDecimal("7"));
        var sums = database.jdbc()
                .sql("SELECT sum(reserved_delta) AS reserved, sum(committed_delta) AS committed FROM budget_movements "
                        + "WHERE cost_centre = 'busy'")
                .query()
                .singleRow();
        assertThat(state.reserved()).isEqualTo(sums.get("reserved"));
        assertThat(state.committed()).isEqualTo(sums.get("committed"));
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM budget_movements WHERE cost_centre = 'busy' AND overrun")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void reservationsThatMoveAgainstEachOtherDoNotBlock() throws Exception {
        var first = line("there");
        var second = line("back");
        budgets.setBudget(first, new BigDecimal("100"));
        budgets.setBudget(second, new BigDecimal("100"));
        budgets.reserve(first, "one", BigDecimal.TEN, false);
        budgets.reserve(second, "two", BigDecimal.TEN, false);

        atOnce(2, number -> () -> {
            var reference = number == 0 ? "one" : "two";
            for (var round = 0; round < 20; round++) {
                var target = (round + number) % 2 == 0 ? second : first;
                budgets.moveReservation(reference, target, BigDecimal.TEN, false, null);
            }
            return true;
        });

        assertThat(budgets.state(first).reserved()).isEqualByComparingTo("10");
        assertThat(budgets.state(second).reserved()).isEqualByComparingTo("10");
    }

    private static <T> List<T> atOnce(int threads, java.util.function.IntFunction<Callable<T>> work)
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

    private static BudgetLine line(String costCentre) {
        return new BudgetLine(new CostCentreId(costCentre), 2026);
    }
}
