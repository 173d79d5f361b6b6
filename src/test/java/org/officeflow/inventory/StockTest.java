package org.officeflow.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.inventory.StockIssue.Issued;
import org.officeflow.inventory.StockIssue.NotThere;
import org.officeflow.inventory.StockMovement.Kind;
import org.officeflow.inventory.StockReservation.Reserved;
import org.officeflow.inventory.StockReservation.Short;
import org.officeflow.procurement.catalogue.ItemId;
import org.officeflow.testing.MovableClock;
import org.officeflow.testing.RoomDatabase;

class StockTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocationId ATTIC = new LocationId("Attic");
    private static final LocationId CELLAR = new LocationId("Cellar");
    private static final LocationId STORE = new LocationId("Store");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static RoomDatabase database;
    private static Stock stock;

    private final ItemId laptop = new ItemId("IT-" + NUMBER.incrementAndGet());
    private final String newcomer = "ON-2026-0000" + NUMBER.incrementAndGet() + "/1";

    @BeforeAll
    static void open() {
        database = RoomDatabase.open(
                new MovableClock(MONDAY), context -> context.register(StockLedger.class, Stock.class));
        stock = database.bean(Stock.class);
        List.of(STORE, CELLAR, ATTIC).forEach(location -> database.jdbc()
                .sql("INSERT INTO locations (location) VALUES (?)")
                .param(location.value())
                .update());
        database.jdbc()
                .sql("INSERT INTO locations (location, active) VALUES ('Sold house', false)")
                .update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Whatever a test did: the rows of the stock say what the ledger says. */
    @AfterEach
    void theReservedPiecesAgreeWithTheLedger() {
        assertThat(database.jdbc()
                        .sql(
                                """
                                SELECT item, location FROM stock LEFT JOIN stock_movements USING (item, location)
                                GROUP BY item, location, reserved HAVING reserved <> coalesce(sum(reserved_delta), 0)""")
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    @Test
    void aReservationIsTakenOffWhatIsAvailable() {
        counted(STORE, 5);

        assertThat(stock.reserve(newcomer, laptop, 2)).isEqualTo(reserved(new Pick(STORE, 2)));

        assertThat(stock.available(laptop)).isEqualTo(3);
        assertThat(onShelf(STORE)).isEqualTo(5);
        assertThat(stock.movements(newcomer)).singleElement().satisfies(movement -> {
            assertThat(movement.kind()).isEqualTo(Kind.RESERVE);
            assertThat(movement.item()).isEqualTo(laptop);
            assertThat(movement.pick()).isEqualTo(new Pick(STORE, 2));
            assertThat(movement.at()).isEqualTo(MONDAY);
        });
    }

    @Test
    void theLastPieceCanBeReservedAndNotOneMore() {
        counted(STORE, 1);

        assertThat(stock.reserve("other " + newcomer, laptop, 2)).isEqualTo(new Short(1));
        assertThat(stock.reserve(newcomer, laptop, 1)).isInstanceOf(Reserved.class);
        assertThat(stock.reserve("other " + newcomer, laptop, 1)).isEqualTo(new Short(0));
        assertThat(stock.movements("other " + newcomer)).isEmpty();
    }

    @Test
    void oneLocationThatHasEnoughIsTakenBeforeSeveral() {
        counted(ATTIC, 1);
        counted(CELLAR, 1);
        counted(STORE, 3);

        assertThat(stock.reserve(newcomer, laptop, 3)).isEqualTo(reserved(new Pick(STORE, 3)));
        assertThat(stock.reserve("other " + newcomer, laptop, 1)).isEqualTo(reserved(new Pick(ATTIC, 1)));
    }

    @Test
    void whatNoLocationHasAloneIsTakenFromSeveralInOrder() {
        counted(STORE, 2);
        counted(ATTIC, 2);
        counted(CELLAR, 0);

        assertThat(stock.reserve(newcomer, laptop, 3)).isEqualTo(reserved(new Pick(ATTIC, 2), new Pick(STORE, 1)));

        assertThat(stock.available(laptop)).isEqualTo(1);
        stock.release(newcomer);
        assertThat(stock.available(laptop)).isEqualTo(4);
        assertHoldsNothing();
    }

    @Test
    void whatLiesAtALocationThatIsNotInUseAnyMoreIsNotAvailable() {
        counted(new LocationId("Sold house"), 9);

        assertThat(stock.available(laptop)).isZero();
        assertThat(stock.reserve(newcomer, laptop, 1)).isEqualTo(new Short(0));
        assertThat(stock.locations()).containsExactly(ATTIC, CELLAR, STORE);
    }

    @Test
    void whatLiesNowhereIsShort() {
        assertThat(stock.reserve(newcomer, new ItemId("nothing"), 1)).isEqualTo(new Short(0));
    }

    @Test
    void theSameReservationTwiceHoldsOnceAndGetsTheSameAnswer() {
        counted(ATTIC, 2);
        counted(STORE, 2);
        var first = stock.reserve(newcomer, laptop, 3);

        assertThat(stock.reserve(newcomer, laptop, 3)).isEqualTo(first);
        stock.issue(newcomer);
        assertThat(stock.reserve(newcomer, laptop, 3)).isEqualTo(first);

        assertThat(stock.available(laptop)).isEqualTo(1);
    }

    @Test
    void anotherReservationUnderTheSameReferenceIsRefused() {
        counted(STORE, 5);
        stock.reserve(newcomer, laptop, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> stock.reserve(newcomer, laptop, 2))
                .withMessageContaining("already holds");
        assertThatIllegalStateException().isThrownBy(() -> stock.reserve(newcomer, new ItemId("other"), 1));
        assertThat(stock.available(laptop)).isEqualTo(4);
    }

    @Test
    void releaseMakesThePiecesAvailableAgainOnce() {
        counted(STORE, 5);
        stock.reserve(newcomer, laptop, 2);

        stock.release(newcomer);
        stock.release(newcomer);

        assertThat(stock.available(laptop)).isEqualTo(5);
        assertThat(stock.movements(newcomer)).hasSize(2);
        assertHoldsNothing();
    }

    @Test
    void releaseOfAReferenceThatHoldsNothingIsNoFault() {
        stock.release(newcomer);

        assertThat(stock.movements(newcomer)).isEmpty();
    }

    @Test
    void aReleasedReferenceMayReserveAgain() {
        counted(STORE, 5);
        stock.reserve(newcomer, laptop, 2);
        stock.release(newcomer);

        assertThat(stock.reserve(newcomer, laptop, 3)).isEqualTo(reserved(new Pick(STORE, 3)));
    }

    @Test
    void whatIsIssuedLeavesTheShelfOnce() {
        counted(STORE, 5);
        stock.reserve(newcomer, laptop, 2);

        assertThat(stock.issue(newcomer)).isEqualTo(new Issued(laptop, List.of(new Pick(STORE, 2))));
        assertThat(stock.issue(newcomer)).isEqualTo(new Issued(laptop, List.of(new Pick(STORE, 2))));

        assertThat(onShelf(STORE)).isEqualTo(3);
        assertThat(stock.available(laptop)).isEqualTo(3);
        assertThat(stock.movements(newcomer)).hasSize(2);
    }

    @Test
    void onlyWhatIsReservedIsIssued() {
        counted(STORE, 5);
        assertThatIllegalStateException().isThrownBy(() -> stock.issue(newcomer));

        stock.reserve(newcomer, laptop, 1);
        stock.release(newcomer);
        assertThatIllegalStateException().isThrownBy(() -> stock.issue(newcomer));

        assertThat(onShelf(STORE)).isEqualTo(5);
    }

    @Test
    void whatIsTakenBackLiesWhereItLayAndTheLedgerReturnsToZero() {
        counted(ATTIC, 1);
        counted(STORE, 2);
        stock.reserve(newcomer, laptop, 3);
        stock.issue(newcomer);

        stock.takeBack(newcomer);
        stock.takeBack(newcomer);

        assertThat(onShelf(ATTIC)).isEqualTo(1);
        assertThat(onShelf(STORE)).isEqualTo(2);
        assertThat(stock.available(laptop)).isEqualTo(3);
        assertThat(stock.movements(newcomer)).hasSize(6);
        assertHoldsNothing();
        assertThat(stock.movements(newcomer).stream()
                        .mapToInt(StockMovement::shelfDelta)
                        .sum())
                .isZero();
    }

    @Test
    void onlyWhatWasHandedOutIsTakenBackAndOnlyWhatWasNotIsReleased() {
        counted(STORE, 5);
        assertThatIllegalStateException().isThrownBy(() -> stock.takeBack(newcomer));
        stock.reserve(newcomer, laptop, 1);
        assertThatIllegalStateException().isThrownBy(() -> stock.takeBack(newcomer));
        stock.issue(newcomer);

        assertThatIllegalStateException()
                .isThrownBy(() -> stock.release(newcomer))
                .withMessageContaining("handed out");

        assertThat(onShelf(STORE)).isEqualTo(4);
        stock.takeBack(newcomer);
        stock.reserve(newcomer, laptop, 1);
        assertThatIllegalStateException().isThrownBy(() -> stock.takeBack(newcomer));
    }

    @Test
    void whatComesInForAReferenceIsHeldForItAtOnce() {
        counted(STORE, 1);

        assertThat(stock.receive(newcomer, laptop, 2, CELLAR)).isEqualTo(reserved(new Pick(CELLAR, 2)));
        assertThat(stock.receive(newcomer, laptop, 2, CELLAR)).isEqualTo(reserved(new Pick(CELLAR, 2)));
        assertThat(stock.reserve(newcomer, laptop, 2)).isEqualTo(reserved(new Pick(CELLAR, 2)));

        assertThat(onShelf(CELLAR)).isEqualTo(2);
        assertThat(stock.available(laptop)).isEqualTo(1);
        stock.issue(newcomer);
        assertThat(onShelf(CELLAR)).isZero();
        stock.takeBack(newcomer);
        assertThat(stock.available(laptop)).isEqualTo(3);
        assertHoldsNothing();
    }

    @Test
    void whatCameInAndIsNotWantedAnyMoreStaysOnTheShelfForEverybody() {
        counted(STORE, 1);
        stock.receive(newcomer, laptop, 2, STORE);

        stock.release(newcomer);

        assertThat(stock.available(laptop)).isEqualTo(3);
        assertHoldsNothing();
        assertThat(stock.movements(newcomer))
                .extracting(StockMovement::kind, StockMovement::shelfDelta)
                .containsExactly(tuple(Kind.RECEIVE, 2), tuple(Kind.RELEASE, 0));
    }

    @Test
    void whatIsReceivedHasAnItemALocationAndAReferenceThatHoldsNothing() {
        counted(STORE, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> stock.receive(newcomer, new ItemId("nothing"), 1, STORE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stock.receive(newcomer, laptop, 1, new LocationId("Sold house")));
        stock.reserve(newcomer, laptop, 1);

        assertThatIllegalStateException().isThrownBy(() -> stock.receive(newcomer, laptop, 1, STORE));

        assertThat(onShelf(STORE)).isEqualTo(1);
    }

    @Test
    void aCountBelowWhatIsReservedLeavesNothingAvailableAndSaysSoOnlyToWhoComesTooLate() {
        counted(STORE, 3);
        counted(CELLAR, 2);
        stock.reserve("first " + newcomer, laptop, 1);
        stock.release("first " + newcomer);
        stock.reserve("first " + newcomer, laptop, 3);
        stock.reserve(newcomer, laptop, 2);
        count(STORE, 4);
        count(CELLAR, 1);

        assertThat(stock.available(laptop)).isEqualTo(1);
        assertThat(stock.reserve("late " + newcomer, laptop, 2)).isEqualTo(new Short(1));
        assertThat(stock.issue("first " + newcomer)).isInstanceOf(Issued.class);
        assertThat(stock.issue(newcomer)).isEqualTo(new NotThere(new Pick(CELLAR, 2), 1));
        assertThat(onShelf(CELLAR)).isEqualTo(1);

        stock.release(newcomer);
        assertThat(stock.available(laptop)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void atLeastOnePieceIsMoved(int quantity) {
        counted(STORE, 5);

        assertThatIllegalArgumentException().isThrownBy(() -> stock.reserve(newcomer, laptop, quantity));
        assertThatIllegalArgumentException().isThrownBy(() -> stock.receive(newcomer, laptop, quantity, STORE));
    }

    @Test
    void stockIsHeldUnderAReference() {
        assertThatIllegalArgumentException().isThrownBy(() -> stock.reserve(" ", laptop, 1));
    }

    @Test
    void whatTheCallerRollsBackWasNeverMoved() {
        counted(STORE, 5);

        assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    stock.reserve(newcomer, laptop, 2);
                    throw new IllegalArgumentException("the form is refused");
                }))
                .hasMessage("the form is refused");

        assertThat(stock.available(laptop)).isEqualTo(5);
        assertThat(stock.movements(newcomer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE stock_movements SET reserved_delta = 0",
                "DELETE FROM stock_movements",
                "TRUNCATE stock_movements"
            })
    void theLedgerOnlyGrows(String statement) {
        counted(STORE, 5);
        stock.reserve(newcomer, laptop, 2);

        assertThatThrownBy(() -> database.jdbc().sql(statement).update()).hasMessageContaining("only grows");
    }

    private Reserved reserved(Pick... from) {
        return new Reserved(laptop, List.of(from));
    }

    private void assertHoldsNothing() {
        assertThat(stock.movements(newcomer).stream()
                        .mapToInt(StockMovement::reservedDelta)
                        .sum())
                .isZero();
        assertThat(stock.movements(newcomer).stream()
                        .mapToInt(StockMovement::issuedDelta)
                        .sum())
                .isZero();
    }

    private void counted(LocationId location, int quantity) {
        database.jdbc()
                .sql(
                        """
                        INSERT INTO items (item, name, standard_cost, reorder_point, safety_stock) VALUES (?, 'Laptop', 900, 0, 0)
                        ON CONFLICT DO NOTHING""")
                .param(laptop.value())
                .update();
        database.jdbc()
                .sql("INSERT INTO stock (item, location, shelf, bin, quantity) VALUES (?, ?, 'A', 1, ?)")
                .params(laptop.value(), location.value(), quantity)
                .update();
    }

    private void count(LocationId location, int quantity) {
        database.jdbc()
                .sql("UPDATE stock SET quantity = ? WHERE item = ? AND location = ?")
                .params(quantity, laptop.value(), location.value())
                .update();
    }

    private int onShelf(LocationId location) {
        return database.jdbc()
                .sql("SELECT quantity FROM stock WHERE item = ? AND location = ?")
                .params(laptop.value(), location.value())
                .query(Integer.class)
                .single();
    }
}
