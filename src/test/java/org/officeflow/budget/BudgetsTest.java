package org.officeflow.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.budget.Movement.Kind;
import org.officeflow.budget.Reservation.Exceeded;
import org.officeflow.budget.Reservation.Reserved;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.testing.MovableClock;
import org.officeflow.testing.RoomDatabase;

class BudgetsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static RoomDatabase database;
    private static Budgets budgets;

    private final BudgetLine line = line("Facilities " + NUMBER.incrementAndGet());
    private final String request = "PR-2026-" + NUMBER.incrementAndGet();

    @BeforeAll
    static void open() {
        database = RoomDatabase.open(
                new MovableClock(Instant.parse("2026-03-02T09:00:00Z")),
                context -> context.register(Ledger.class, Budgets.class));
        budgets = database.bean(Budgets.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aReservationIsTakenOffWhatIsAvailable() {
        budgets.setBudget(line, euro("1000"));

        assertThat(budgets.reserve(line, request, euro("250.50"), false))
                .isEqualTo(new Reserved(line, euro("250.50"), false));

        assertState("1000.00", "0.00", "0.00", "250.50");
        assertThat(budgets.state(line).available()).isEqualByComparingTo("749.50");
    }

    @Test
    void theLastCentCanBeReservedAndNotOneMore() {
        budgets.setBudget(line, euro("100"));

        assertThat(budgets.reserve(line, "other " + request, euro("100.01"), false))
                .isInstanceOf(Exceeded.class);
        assertThat(budgets.reserve(line, request, euro("100.00"), false)).isInstanceOf(Reserved.class);
    }

    @Test
    void aReservationBeyondTheBudgetMovesNothingAndSaysWhatIsMissing() {
        budgets.setBudget(line, euro("100"));
        budgets.reserve(line, "other " + request, euro("30"), false);

        var result = budgets.reserve(line, request, euro("80"), false);

        assertThat(result).isInstanceOfSatisfying(Exceeded.class, exceeded -> {
            assertThat(exceeded.state().available()).isEqualByComparingTo("70");
            assertThat(exceeded.requested()).isEqualByComparingTo("80");
            assertThat(exceeded.shortfall()).isEqualByComparingTo("10");
        });
        assertThat(budgets.movements(request)).isEmpty();
        assertState("100.00", "0.00", "0.00", "30.00");
    }

    @Test
    void anAllowedOverrunIsHeldAndMarkedWithWhoAllowedIt() {
        budgets.setBudget(line, euro("100"));

        assertThat(budgets.reserve(line, request, euro("120"), true, "finance: the boiler broke"))
                .isEqualTo(new Reserved(line, euro("120.00"), true));

        assertThat(budgets.state(line).available()).isEqualByComparingTo("-20");
        assertThat(budgets.movements(request)).singleElement().satisfies(movement -> {
            assertThat(movement.overrun()).isTrue();
            assertThat(movement.note()).isEqualTo("finance: the boiler broke");
        });
    }

    @Test
    void anAllowedOverrunThatFitsAfterAllIsNoOverrun() {
        budgets.setBudget(line, euro("100"));

        assertThat(budgets.reserve(line, request, euro("100"), true))
                .isEqualTo(new Reserved(line, euro("100.00"), false));
    }

    @Test
    void aLineWithoutBudgetHasABudgetOfZero() {
        assertThat(budgets.state(line).available()).isEqualByComparingTo("0");
        assertThat(budgets.reserve(line, request, euro("0.01"), false)).isInstanceOf(Exceeded.class);
        assertThat(budgets.reserve(line, request, euro("0.01"), true)).isInstanceOf(Reserved.class);
    }

    @Test
    void aLineIsOfOneYear() {
        budgets.setBudget(line, euro("100"));

        assertThat(budgets.reserve(new BudgetLine(line.costCentre(), 2027), request, euro("1"), false))
                .isInstanceOf(Exceeded.class);
    }

    @Test
    void theSameReservationTwiceHoldsOnce() {
        budgets.setBudget(line, euro("100"));
        budgets.reserve(line, request, euro("60"), false);

        assertThat(budgets.reserve(line, request, euro("60.0"), false))
                .isEqualTo(new Reserved(line, euro("60.00"), false));

        assertThat(budgets.movements(request)).hasSize(1);
        assertState("100.00", "0.00", "0.00", "60.00");
    }

    @Test
    void aReservationRepeatedAfterTheOrderHoldsNothingAgain() {
        budgets.setBudget(line, euro("100"));
        budgets.reserve(line, request, euro("60"), false);
        budgets.commit(request, euro("60"));

        budgets.reserve(line, request, euro("60"), false);

        assertState("100.00", "0.00", "60.00", "0.00");
    }

    @Test
    void anotherReservationUnderTheSameReferenceIsRefused() {
        budgets.setBudget(line, euro("100"));
        budgets.reserve(line, request, euro("60"), false);

        assertThatIllegalStateException()
                .isThrownBy(() -> budgets.reserve(line, request, euro("70"), false))
                .withMessageContaining("already holds");
        assertThatIllegalStateException()
                .isThrownBy(() -> budgets.reserve(line("elsewhere"), request, euro("60"), true));
        assertState("100.00", "0.00", "0.00", "60.00");
    }

    @Test
    void aReservationIsMadeLargerWithinTheBudgetOnly() {
        budgets.setBudget(line, euro("100"));
        budgets.reserve(line, request, euro("60"), false);

        assertThat(budgets.changeReservation(request, euro("100")))
                .isEqualTo(new Reserved(line, euro("100.00"), false));
        assertThat(budgets.changeReservation(request, euro("101"))).isInstanceOfSatisfying(Exceeded.class, exceeded -> {
            assertThat(exceeded.state().available()).isEqualByComparingTo("100");
            assertThat(exceeded.shortfall()).isEqualByComparingTo("1");
        });
        assertState("100.00", "0.00", "0.00", "100.00");
        assertThat(budgets.changeReservation(request, euro("101"), true, "finance"))
                .isEqualTo(new Reserved(line, euro("101.00"), true));
    }

    @Test
    void aReservationIsMadeSmallerEvenOnAnOverrunLine() {
        budgets.setBudget(line, euro("100"));
        budgets.reserve(line, request, euro("150"), true);

        assertThat(budgets.changeReservation(request, euro("120")))
                .isEqualTo(new Reserved(line, euro("120.00"), false));

        assertState("100.00", "0.00", "0.00", "120.00");
        assertThat(budgets.movements(request).get(1).reservedDelta()).isEqualByComparingTo("-30");
    }

    @Test
    void theSameChangeTwiceMovesOnce() {
        budgets.setBudget(line, euro("100"));
        budgets.reserve(line, request, euro("60"), false);
        budgets.changeReservation(request, euro("70"));
        budgets.changeReservation(request, euro("70"));

        assertThat(budgets.movements(request)).hasSize(2);
    }

    @Test
    void nothingReservedCannotBeChangedNorOrderedNorSpent() {
        assertThatIllegalStateException().isThrownBy(() -> budgets.changeReservation(request, euro("1")));
        assertThatIllegalStateException().isThrownBy(() -> budgets.commit(request, euro("1")));
        assertThatIllegalStateException().isThrownBy(() -> budgets.spend(request, euro("1")));
    }

    @Test
    void theCommitmentReplacesTheReservationAndGivesBackWhatIsTooMuch() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, request, euro("600"), false);

        budgets.commit(request, euro("550"));

        assertState("1000.00", "0.00", "550.00", "0.00");
    }

    @Test
    void theCommitmentMayBeLargerThanTheReservation() {
        budgets.setBudget(line, euro("600"));
        budgets.reserve(line, request, euro("600"), false);

        budgets.commit(request, euro("612.34"));

        assertState("600.00", "0.00", "612.34", "0.00");
        assertThat(budgets.movements(request).get(1).overrun()).isTrue();
    }

    @Test
    void theSameCommitmentTwiceCommitsOnceAndAnotherAmountReplacesIt() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, request, euro("600"), false);
        budgets.commit(request, euro("550"));
        budgets.commit(request, euro("550"));
        assertThat(budgets.movements(request)).hasSize(2);

        budgets.commit(request, euro("560"));

        assertState("1000.00", "0.00", "560.00", "0.00");
    }

    @Test
    void whatIsOrderedCannotBeReservedAnew() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, request, euro("600"), false);
        budgets.commit(request, euro("600"));

        assertThatIllegalStateException().isThrownBy(() -> budgets.changeReservation(request, euro("500")));
        assertThatIllegalStateException()
                .isThrownBy(() -> budgets.moveReservation(request, line("elsewhere"), euro("600"), true, null));
    }

    @Test
    void spendingReplacesTheCommitment() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, request, euro("600"), false);
        budgets.commit(request, euro("600"));

        budgets.spend(request, euro("580"));
        budgets.spend(request, euro("580"));

        assertState("1000.00", "580.00", "0.00", "0.00");
        assertThat(budgets.movements(request)).hasSize(3);
    }

    @Test
    void anOrderRepeatedAfterTheInvoiceMovesNothing() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, request, euro("600"), false);
        budgets.commit(request, euro("600"));
        budgets.spend(request, euro("580"));

        budgets.commit(request, euro("600"));

        assertState("1000.00", "580.00", "0.00", "0.00");
        assertThatIllegalStateException().isThrownBy(() -> budgets.commit(request, euro("700")));
    }

    @Test
    void releaseGivesBackAReservationAndACommitmentAndTheLedgerReturnsToZero() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, request, euro("600"), false);
        budgets.changeReservation(request, euro("700"));
        budgets.commit(request, euro("650"));

        budgets.release(request);
        budgets.release(request);

        assertState("1000.00", "0.00", "0.00", "0.00");
        assertThat(budgets.movements(request))
                .hasSize(4)
                .last()
                .extracting(Movement::kind)
                .isEqualTo(Kind.RELEASE);
        assertReturnedToZero(request);
    }

    @Test
    void releaseLeavesSpentMoneySpent() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, request, euro("600"), false);
        budgets.spend(request, euro("600"));

        budgets.release(request);

        assertState("1000.00", "600.00", "0.00", "0.00");
    }

    @Test
    void releaseOfAReferenceThatHoldsNothingIsNoFault() {
        budgets.release(request);

        assertThat(budgets.movements(request)).isEmpty();
    }

    @Test
    void aReleasedReferenceMayReserveAgain() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, request, euro("600"), false);
        budgets.release(request);

        budgets.reserve(line, request, euro("600"), false);

        assertState("1000.00", "0.00", "0.00", "600.00");
    }

    @Test
    void aReservationMovesToAnotherLineInOneGo() {
        var other = line("Marketing " + request);
        budgets.setBudget(line, euro("1000"));
        budgets.setBudget(other, euro("500"));
        budgets.reserve(line, request, euro("600"), false);

        assertThat(budgets.moveReservation(request, other, euro("500"), false, null))
                .isEqualTo(new Reserved(other, euro("500.00"), false));
        budgets.moveReservation(request, other, euro("500"), false, null);

        assertState("1000.00", "0.00", "0.00", "0.00");
        assertThat(budgets.state(other).reserved()).isEqualByComparingTo("500");
        assertThat(budgets.movements(request)).hasSize(3);
        budgets.release(request);
        assertThat(budgets.state(other).reserved()).isEqualByComparingTo("0");
        assertReturnedToZero(request);
    }

    @Test
    void aReservationStaysWhereItIsWhenTheNewLineIsShort() {
        var other = line("Marketing " + request);
        budgets.setBudget(line, euro("1000"));
        budgets.setBudget(other, euro("500"));
        budgets.reserve(line, request, euro("600"), false);

        assertThat(budgets.moveReservation(request, other, euro("600"), false, null))
                .isInstanceOf(Exceeded.class);

        assertState("1000.00", "0.00", "0.00", "600.00");
        assertThat(budgets.movements(request)).hasSize(1);
    }

    @Test
    void theBreakdownNamesTheLargestHoldings() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, "a " + request, euro("100"), false);
        budgets.reserve(line, "b " + request, euro("300"), false);
        budgets.commit("b " + request, euro("290"));
        budgets.reserve(line, "c " + request, euro("200"), false);
        budgets.reserve(line, "d " + request, euro("400"), false);
        budgets.spend("d " + request, euro("400"));

        var breakdown = budgets.breakdown(line, 2);

        assertThat(breakdown.state()).isEqualTo(budgets.state(line));
        assertThat(breakdown.largestHoldings())
                .containsExactly(
                        new BudgetBreakdown.Holding("b " + request, euro("0.00"), euro("290.00")),
                        new BudgetBreakdown.Holding("c " + request, euro("200.00"), euro("0.00")));
    }

    @Test
    void aNewBudgetLeavesWhatIsHeld() {
        budgets.setBudget(line, euro("1000"));
        budgets.reserve(line, request, euro("600"), false);

        budgets.setBudget(line, euro("500"));

        assertState("500.00", "0.00", "0.00", "600.00");
        budgets.setBudget(line, BigDecimal.ZERO);
        assertThat(budgets.state(line).budget()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "10000000000", "1e999999999", "-1e999999999", "1e-999999999"})
    void anAmountIsAboveZeroWithTwoDecimals(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> budgets.reserve(line, request, new BigDecimal(amount), true));
        assertThat(budgets.movements(request)).isEmpty();
    }

    @Test
    void moneyIsHeldUnderAReference() {
        assertThatIllegalArgumentException().isThrownBy(() -> budgets.reserve(line, " ", euro("1"), true));
    }

    @Test
    void whatTheCallerRollsBackWasNeverMoved() {
        budgets.setBudget(line, euro("1000"));

        assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    budgets.reserve(line, request, euro("600"), false);
                    throw new IllegalArgumentException("the form is refused");
                }))
                .hasMessage("the form is refused");

        assertState("1000.00", "0.00", "0.00", "0.00");
        assertThat(budgets.movements(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE budget_movements SET reserved_delta = 0",
                "DELETE FROM budget_movements",
                "TRUNCATE budget_movements"
            })
    void theLedgerOnlyGrows(String statement) {
        budgets.reserve(line, request, euro("1"), true);

        assertThatThrownBy(() -> database.jdbc().sql(statement).update()).hasMessageContaining("only grows");
    }

    private void assertState(String budget, String spent, String committed, String reserved) {
        assertThat(budgets.state(line))
                .isEqualTo(new BudgetState(line, euro(budget), euro(spent), euro(committed), euro(reserved)));
    }

    private static void assertReturnedToZero(String reference) {
        var sum = budgets.movements(reference).stream()
                .map(movement ->
                        movement.reservedDelta().add(movement.committedDelta()).add(movement.spentDelta()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("0");
    }

    private static BudgetLine line(String costCentre) {
        return new BudgetLine(new CostCentreId(costCentre), 2026);
    }

    private static BigDecimal euro(String amount) {
        return new BigDecimal(amount);
    }
}
