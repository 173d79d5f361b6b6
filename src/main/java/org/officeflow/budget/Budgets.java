package org.officeflow.budget;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.officeflow.budget.Movement.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The budgets of the cost centres, as a ledger of movements. Available = budget − spent − committed − reserved.
 *
 * <p>Money is held under a reference, the number of the request that wants it, on one budget line at a time. Every step joins
 * the caller's transaction and is safe to repeat: the same step of the same reference moves nothing twice. Amounts are euro,
 * above zero, with at most two decimals; anything else is an {@link IllegalArgumentException}. A step out of order is an
 * {@link IllegalStateException}.
 */
@Service
public class Budgets {

    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final BigDecimal LIMIT = new BigDecimal("10000000000");

    private final Ledger ledger;

    Budgets(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Sets what a line may spend in its year; what is held and spent stays as it is. Zero is allowed. */
    @Transactional
    public void setBudget(BudgetLine line, BigDecimal amount) {
        ledger.setBudget(line, amount.signum() == 0 ? ZERO : money(amount));
    }

    /** Where the line stands now. A line that was never given a budget has a budget of zero. */
    @Transactional(readOnly = true)
    public BudgetState state(BudgetLine line) {
        return ledger.state(line);
    }

    /** Where every line of a year stands that was ever given a budget or held money, by name of the cost centre. */
    @Transactional(readOnly = true)
    public List<BudgetState> states(int year) {
        return ledger.states(year);
    }

    /** Where the line stands, with the references that hold most of it. */
    @Transactional(readOnly = true)
    public BudgetBreakdown breakdown(BudgetLine line, int holdings) {
        return new BudgetBreakdown(ledger.state(line), ledger.largestHoldings(line, holdings));
    }

    /** Every movement of a reference, oldest first. */
    @Transactional(readOnly = true)
    public List<Movement> movements(String reference) {
        return ledger.movements(reference);
    }

    /** {@link #reserve(BudgetLine, String, BigDecimal, boolean, String)} without a note. */
    @Transactional
    public Reservation reserve(BudgetLine line, String reference, BigDecimal amount, boolean beyondBudget) {
        return reserve(line, reference, amount, beyondBudget, null);
    }

    /**
     * Holds money for a request.
     *
     * @param beyondBudget somebody entitled to it allowed an overrun
     * @param note who allowed it and why
     */
    @Transactional
    public Reservation reserve(
            BudgetLine line, String reference, BigDecimal amount, boolean beyondBudget, @Nullable String note) {
        var wanted = money(amount);
        var account = lockAccount(reference);
        if (account.isEmpty()) {
            return hold(line, account, wanted, beyondBudget, note);
        }
        if (line.equals(account.line()) && account.did(Kind.RESERVE, wanted)) {
            return reserved(account);
        }
        throw new IllegalStateException(reference + " already holds money of " + account.line()
                + "; change or move its reservation instead of reserving again");
    }

    /** {@link #changeReservation(String, BigDecimal, boolean, String)} within the budget. */
    @Transactional
    public Reservation changeReservation(String reference, BigDecimal newAmount) {
        return changeReservation(reference, newAmount, false, null);
    }

    /** Makes a reservation larger or smaller. Smaller is always granted. */
    @Transactional
    public Reservation changeReservation(
            String reference, BigDecimal newAmount, boolean beyondBudget, @Nullable String note) {
        var wanted = money(newAmount);
        var account = lockAccount(reference);
        if (account.lastWas(Kind.RESERVE, wanted)) {
            return reserved(account);
        }
        return hold(reservedLine(account), account, wanted, beyondBudget, note);
    }

    /** Moves a reservation to another line, also with another amount: all of it or, when the new line is short, nothing. */
    @Transactional
    public Reservation moveReservation(
            String reference, BudgetLine newLine, BigDecimal newAmount, boolean beyondBudget, @Nullable String note) {
        var wanted = money(newAmount);
        var account = lockAccount(reference);
        if (newLine.equals(account.line()) && account.lastWas(Kind.RESERVE, wanted)) {
            return reserved(account);
        }
        var oldLine = reservedLine(account);
        if (newLine.equals(oldLine)) {
            return hold(oldLine, account, wanted, beyondBudget, note);
        }
        Stream.of(oldLine, newLine)
                .sorted(Comparator.comparing(
                                (BudgetLine line) -> line.costCentre().value())
                        .thenComparing(BudgetLine::year))
                .forEach(ledger::lock);
        return hold(
                newLine, new Account(reference, List.of()), wanted, beyondBudget, note, () -> giveBack(account, note));
    }

    /** The order is placed: the commitment takes the place of the whole reservation, also when the amounts differ. */
    @Transactional
    public void commit(String reference, BigDecimal amount) {
        var wanted = money(amount);
        var account = lockAccount(reference);
        if (account.lastWas(Kind.COMMIT, wanted)) {
            return;
        }
        if (account.did(Kind.SPEND)) {
            throw new IllegalStateException(reference + " is already invoiced; its order cannot be changed any more");
        }
        var line = heldLine(account);
        write(
                ledger.lock(line),
                account,
                Kind.COMMIT,
                wanted,
                account.reserved().negate(),
                wanted.subtract(account.committed()),
                ZERO,
                null);
    }

    /** The invoice is booked: what was spent in all takes the place of the whole commitment, also when the amounts differ. */
    @Transactional
    public void spend(String reference, BigDecimal amount) {
        var wanted = money(amount);
        var account = lockAccount(reference);
        if (account.lastWas(Kind.SPEND, wanted)) {
            return;
        }
        var line = heldLine(account);
        write(
                ledger.lock(line),
                account,
                Kind.SPEND,
                wanted,
                account.reserved().negate(),
                account.committed().negate(),
                wanted.subtract(account.spent()),
                null);
    }

    /** Gives back all that a reference holds. What is spent stays spent; a reference that holds nothing is no fault. */
    @Transactional
    public void release(String reference) {
        var account = lockAccount(reference);
        var line = account.line();
        if (line != null && account.reserved().add(account.committed()).signum() > 0) {
            ledger.lock(line);
            giveBack(account, null);
        }
    }

    private Reservation hold(
            BudgetLine line, Account account, BigDecimal wanted, boolean beyondBudget, @Nullable String note) {
        return hold(line, account, wanted, beyondBudget, note, () -> {});
    }

    private Reservation hold(
            BudgetLine line,
            Account account,
            BigDecimal wanted,
            boolean beyondBudget,
            @Nullable String note,
            Runnable onceGranted) {
        var state = ledger.lock(line);
        var held = account.reserved();
        var without = new BudgetState(
                line,
                state.budget(),
                state.spent(),
                state.committed(),
                state.reserved().subtract(held));
        if (wanted.compareTo(held) > 0 && wanted.compareTo(without.available()) > 0 && !beyondBudget) {
            return new Reservation.Exceeded(without, wanted);
        }
        onceGranted.run();
        var overrun = write(state, account, Kind.RESERVE, wanted, wanted.subtract(held), ZERO, ZERO, note);
        return new Reservation.Reserved(line, wanted, overrun);
    }

    private void giveBack(Account account, @Nullable String note) {
        var held = account.reserved().add(account.committed());
        ledger.append(new Ledger.Entry(
                account.reference(),
                heldLine(account),
                Kind.RELEASE,
                held,
                account.reserved().negate(),
                account.committed().negate(),
                ZERO,
                false,
                note));
    }

    private boolean write(
            BudgetState before,
            Account account,
            Kind kind,
            BigDecimal amount,
            BigDecimal reservedDelta,
            BigDecimal committedDelta,
            BigDecimal spentDelta,
            @Nullable String note) {
        var taken = reservedDelta.add(committedDelta).add(spentDelta);
        var overrun = taken.signum() > 0 && before.available().compareTo(taken) < 0;
        ledger.append(new Ledger.Entry(
                account.reference(),
                before.line(),
                kind,
                amount,
                reservedDelta,
                committedDelta,
                spentDelta,
                overrun,
                note));
        return overrun;
    }

    private Account lockAccount(String reference) {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("Money is held under a reference; it is missing");
        }
        ledger.lock(reference);
        return Account.of(reference, ledger.movements(reference));
    }

    private static Reservation reserved(Account account) {
        var movement = account.last(Kind.RESERVE).orElseThrow();
        return new Reservation.Reserved(movement.line(), movement.amount(), movement.overrun());
    }

    private static BudgetLine reservedLine(Account account) {
        var line = heldLine(account);
        if (account.did(Kind.COMMIT) || account.did(Kind.SPEND)) {
            throw new IllegalStateException(account.reference() + " is already ordered; its reservation is used up");
        }
        return line;
    }

    private static BudgetLine heldLine(Account account) {
        var line = account.line();
        if (line == null) {
            throw new IllegalStateException("Nothing is reserved for " + account.reference());
        }
        return line;
    }

    private static BigDecimal money(BigDecimal amount) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("An amount must be above zero, not " + amount);
        }
        if (amount.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("An amount must be below 10,000,000,000 euro, not " + amount);
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("An amount has at most two decimals, not " + amount);
        }
        return amount.setScale(2);
    }
}
