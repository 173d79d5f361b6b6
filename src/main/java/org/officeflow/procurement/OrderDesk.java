package org.officeflow.procurement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.budget.Budgets;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.timeline.Timeline;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one order of an approved request: checks the supplier, numbers the order, commits the money, sends the document, and takes
 * it back.
 */
@Service
@Transactional
@EnableConfigurationProperties(BuyerSettings.class)
public class OrderDesk {

    private static final int SUPPLIER_DUE_AFTER_WORKING_DAYS = 5;

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final OrderPapers papers;
    private final OrderMails mails;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OrderDesk(
            PurchaseRequests requests,
            PurchaseOrders orders,
            Catalogue catalogue,
            Budgets budgets,
            OrderPapers papers,
            OrderMails mails,
            Timeline timeline,
            WorkingCalendar calendar,
            Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.papers = papers;
        this.mails = mails;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** No order goes to a supplier that is blocked, inactive or unchecked, or that cannot be reached. */
    public SupplierCheck checkSupplier(RequestNumber number) {
        var reason = whyHeld(requests.get(number));
        if (reason == null) {
            return new SupplierCheck.Cleared();
        }
        timeline.add(number.value(), null, Told.that("timeline.waits-for-supplier"), reason);
        return new SupplierCheck.Held(reason);
    }

    /** The order that was made of a request, taken back or not. */
    @Transactional(readOnly = true)
    public Optional<OrderNumber> orderOf(RequestNumber number) {
        return orders.of(number).map(PurchaseOrders.PurchaseOrder::number);
    }

    /** Why the order has to wait, in the words of whoever reads it, or null. */
    @Transactional(readOnly = true)
    public @Nullable Saying whyHeld(RequestNumber number) {
        return whyHeld(requests.get(number));
    }

    private @Nullable Saying whyHeld(PurchaseRequest request) {
        var supplier = papers.supplierOf(request);
        return supplier.obstacle()
                .orElse(supplier.email() == null ? Told.that("supplier.no-address", supplier.name()) : null);
    }

    /** When a held supplier should have been cleared. */
    public Instant supplierDueAt() {
        return calendar.plusWorkingDays(clock.instant(), SUPPLIER_DUE_AFTER_WORKING_DAYS);
    }

    /** The office has looked at a supplier; whether the order may go is checked again afterwards. */
    public void clearSupplier(
            RequestNumber number,
            PersonId person,
            boolean checked,
            @Nullable String orderEmail,
            @Nullable String note) {
        var request = requests.get(number);
        if (checked) {
            catalogue.markChecked(request.supplier());
        }
        if (orderEmail != null) {
            catalogue.setOrderEmail(request.supplier(), orderEmail);
        }
        timeline.add(number.value(), person, Told.clearing(papers.supplierOf(request), checked), note);
    }

    /** Makes the order, or finds the one that is there: however often the job runs, there is one order. */
    public OrderNumber createOrder(RequestNumber number) {
        var request = requests.lock(number);
        if (request.order() != null) {
            return request.order();
        }
        if (request.state().isEnd()) {
            throw new IllegalStateException(number + " has been closed; nothing is ordered for it any more.");
        }
        var net = request.total();
        var tax = papers.tax(request);
        var order = OrderNumber.of(request.year(), requests.nextNumber("PO", request.year()));
        orders.add(new PurchaseOrders.PurchaseOrder(
                order, number, request.supplier(), net, tax, net.add(tax), null, clock.instant(), null, null));
        requests.ordered(number, order);
        budgets.commit(number.value(), net);
        timeline.add(
                number.value(),
                null,
                Told.that("timeline.ordered", order),
                Told.that("timeline.without-tax", Value.euro(net)));
        return order;
    }

    /**
     * Makes the order's document and hands it to the outbox, once. The document says what the order says, on its date.
     *
     * @throws IllegalStateException if there is no order, if it was cancelled, or if a rate of tax has changed since it was made
     */
    public void sendOrder(RequestNumber number) {
        var request = requests.lock(number);
        var order =
                orders.of(number).orElseThrow(() -> new IllegalStateException("There is no order for " + number + "."));
        if (order.sentAt() != null) {
            return;
        }
        if (order.cancelled() != null) {
            throw new IllegalStateException("Order " + order.number() + " has been cancelled; it is not sent.");
        }
        var supplier = papers.supplierOf(request);
        var document = order.document() == null ? papers.make(request, order) : order.document();
        mails.send(order, papers.dateOf(order), supplier, document);
        orders.sent(order.number(), document, clock.instant());
        timeline.add(
                number.value(), null, Told.that("timeline.sent", order.number(), supplier.name()), supplier.email());
    }

    /**
     * Takes back what was ordered: the budget is released, and the supplier is written to where the order has gone out. A request
     * that is not ordered yet, or whose order has not been sent, is closed as withdrawn. What is over already stays as it is, so
     * that a second time does nothing. The supplier does not read the reason.
     *
     * @param reason for the office to read
     * @throws IllegalStateException if the supplier has no mail address any more
     */
    public void cancel(RequestNumber number, String reason, PersonId by) {
        var request = requests.lock(number);
        if (!request.state().counts()) {
            return;
        }
        var order = orders.of(number).orElse(null);
        if (order == null || order.sentAt() == null) {
            withdraw(number, order, by, Told.that("timeline.closed.withdrawn"), reason);
            return;
        }
        var supplier = papers.supplierOf(request);
        if (supplier.email() == null) {
            throw new IllegalStateException(supplier.name() + " has no mail address; the order cannot be cancelled.");
        }
        mails.cancel(order, papers.dateOf(order), supplier);
        orders.cancelled(order.number(), new PurchaseOrders.Cancellation(clock.instant(), by, reason));
        budgets.release(number.value());
        requests.state(number, RequestState.CANCELLED);
        timeline.add(
                number.value(), by, Told.that("timeline.order-cancelled", order.number(), supplier.name()), reason);
    }

    /**
     * The case was ended without having come to its own end: its caller was interrupted, or somebody deleted it. Nothing is held
     * any more. An order that has gone out stands until somebody cancels it.
     *
     * @param by who did it, where somebody was logged in
     */
    public void endedFromOutside(RequestNumber number, @Nullable PersonId by) {
        var request = requests.lock(number);
        if (!request.state().counts()) {
            return;
        }
        var order = orders.of(number).orElse(null);
        if (order == null || order.sentAt() == null) {
            withdraw(number, order, by, Told.that("timeline.ended-from-outside"), null);
        } else {
            timeline.add(number.value(), by, Told.that("timeline.ended-order-stands", order.number()));
        }
    }

    private void withdraw(
            RequestNumber number,
            PurchaseOrders.@Nullable PurchaseOrder order,
            @Nullable PersonId by,
            Saying told,
            @Nullable String reason) {
        budgets.release(number.value());
        requests.state(number, RequestState.WITHDRAWN);
        timeline.add(number.value(), by, told, reason);
        if (order != null) {
            orders.cancelled(order.number(), new PurchaseOrders.Cancellation(clock.instant(), by, reason));
            timeline.add(number.value(), null, Told.that("timeline.order-not-sent", order.number()));
        }
    }
}
