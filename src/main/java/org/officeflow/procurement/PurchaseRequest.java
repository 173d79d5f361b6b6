package org.officeflow.procurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.budget.BudgetLine;
import org.officeflow.organisation.PersonId;

/**
 * A purchase request as registered.
 *
 * @param supplier code of the supplier
 * @param year budget year
 * @param approval what stood when everybody had approved, or null before that
 * @param order number of the order, once there is one
 */
public record PurchaseRequest(
        RequestNumber number,
        PersonId requester,
        Wish wish,
        String supplier,
        List<RequestLine> lines,
        int year,
        RequestState state,
        Instant submittedAt,
        @Nullable Approved approval,
        boolean approvalsStand,
        @Nullable OrderNumber order) {

    /** From this amount on three quotes are asked for, or a reason why not. */
    public static final BigDecimal QUOTES_FROM = new BigDecimal("1000");

    /** An emergency may be ordered before the decision up to this amount. */
    public static final BigDecimal EMERGENCY_UP_TO = new BigDecimal("2000");

    private static final BigDecimal TOLERATED_CHANGE = new BigDecimal("100");
    private static final BigDecimal TOLERATED_SHARE = new BigDecimal("0.05");

    /** What the approvers approved; a later change is measured against it. */
    public record Approved(BigDecimal total, String supplier, String category, String costCentre) {}

    /** Total of the approved quantities without tax, in the office's currency. */
    public BigDecimal total() {
        return lines.stream().map(RequestLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BudgetLine budgetLine() {
        return new BudgetLine(wish.costCentre(), year);
    }

    public boolean fromCatalogue() {
        return lines.stream().allMatch(line -> line.item() != null);
    }

    /** Three quotes are missing, but somebody says why. */
    public boolean quotesWaived() {
        return total().compareTo(QUOTES_FROM) >= 0 && wish.quotes().size() < 3;
    }

    /**
     * Whether the approvals given so far still count after a change to {@code changed}. During the round any change of amount,
     * supplier, category or cost centre asks everybody again; once approved, amounts may move by up to 5 % and up to 100.
     */
    boolean approvalsStandAfter(PurchaseRequest changed) {
        var before = approval == null
                ? new Approved(
                        total(), supplier, wish.category(), wish.costCentre().value())
                : approval;
        if (!Objects.equals(before.supplier(), changed.supplier())
                || !Objects.equals(before.category(), changed.wish().category())
                || !Objects.equals(
                        before.costCentre(), changed.wish().costCentre().value())) {
            return false;
        }
        var difference = changed.total().subtract(before.total()).abs();
        if (approval == null) {
            return difference.signum() == 0;
        }
        return difference.compareTo(TOLERATED_CHANGE) <= 0
                && difference.compareTo(before.total().multiply(TOLERATED_SHARE)) <= 0;
    }
}
