package org.officeflow.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.officeflow.budget.Budgets;
import org.officeflow.document.Documents;
import org.officeflow.document.OrderDocument;
import org.officeflow.document.PdfRenderer;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.catalogue.Supplier;
import org.officeflow.timeline.Timeline;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one order of an approved request: checks the supplier, numbers the order, commits the money, sends the document. */
@Service
@Transactional
@EnableConfigurationProperties(BuyerSettings.class)
public class OrderDesk {

    private static final int SUPPLIER_DUE_AFTER_WORKING_DAYS = 5;
    private static final BigDecimal USUAL_TAX_RATE = new BigDecimal("21");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Catalogue catalogue;
    private final Budgets budgets;
    private final PdfRenderer pdf;
    private final Documents documents;
    private final OrderMails mails;
    private final Organisation organisation;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final BuyerSettings buyer;

    OrderDesk(
            PurchaseRequests requests,
            PurchaseOrders orders,
            Catalogue catalogue,
            Budgets budgets,
            PdfRenderer pdf,
            Documents documents,
            OrderMails mails,
            Organisation organisation,
            Timeline timeline,
            WorkingCalendar calendar,
            Clock clock,
            BuyerSettings buyer) {
        this.requests = requests;
        this.orders = orders;
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.pdf = pdf;
        this.documents = documents;
        this.mails = mails;
        this.organisation = organisation;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
        this.buyer = buyer;
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

    /** Why the order has to wait, in the words of whoever reads it, or null. */
    @Transactional(readOnly = true)
    public @Nullable Saying whyHeld(RequestNumber number) {
        return whyHeld(requests.get(number));
    }

    private @Nullable Saying whyHeld(PurchaseRequest request) {
        var supplier = supplierOf(request);
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
        timeline.add(number.value(), person, Told.clearing(supplierOf(request), checked), note);
    }

    /** Makes the order, or finds the one that is there: however often the job runs, there is one order. */
    public OrderNumber createOrder(RequestNumber number) {
        var request = requests.lock(number);
        if (request.order() != null) {
            return request.order();
        }
        var net = request.total();
        var tax = total(taxes(ordered(request)));
        var order = OrderNumber.of(request.year(), requests.nextNumber("PO", request.year()));
        orders.add(new PurchaseOrders.PurchaseOrder(
                order, number, request.supplier(), net, tax, net.add(tax), null, clock.instant(), null));
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
     * @throws IllegalStateException if there is no order, or if a rate of tax has changed since it was made
     */
    public void sendOrder(RequestNumber number) {
        var request = requests.lock(number);
        var order =
                orders.of(number).orElseThrow(() -> new IllegalStateException("There is no order for " + number + "."));
        if (order.sentAt() != null) {
            return;
        }
        var supplier = supplierOf(request);
        var document = order.document() == null ? makeDocument(request, order) : order.document();
        mails.send(order, dateOf(order), supplier, document);
        orders.sent(order.number(), document, clock.instant());
        timeline.add(
                number.value(), null, Told.that("timeline.sent", order.number(), supplier.name()), supplier.email());
    }

    private UUID makeDocument(PurchaseRequest request, PurchaseOrders.PurchaseOrder order) {
        return documents
                .store(
                        request.number().value(),
                        "order",
                        order.number() + ".pdf",
                        "application/pdf",
                        pdf.render(
                                "order",
                                buyer.language(),
                                document(request, order).model()),
                        "officeflow")
                .id();
    }

    private OrderDocument document(PurchaseRequest request, PurchaseOrders.PurchaseOrder order) {
        var lines = ordered(request);
        var taxes = taxes(lines);
        if (total(taxes).compareTo(order.tax()) != 0) {
            throw new IllegalStateException(
                    "The rates of tax have changed since order " + order.number() + " was made.");
        }
        return new OrderDocument(
                order.number().value(),
                request.number().value(),
                dateOf(order),
                buyer(),
                seller(supplierOf(request)),
                deliverTo(request),
                documentLines(lines),
                order.net(),
                taxes,
                order.gross(),
                buyer.currency(),
                buyer.terms());
    }

    private LocalDate dateOf(PurchaseOrders.PurchaseOrder order) {
        return LocalDate.ofInstant(order.createdAt(), calendar.zone());
    }

    private static List<RequestLine> ordered(PurchaseRequest request) {
        return request.lines().stream()
                .filter(line -> line.approvedQuantity().signum() > 0)
                .toList();
    }

    private static BigDecimal total(List<OrderDocument.Tax> taxes) {
        return taxes.stream().map(OrderDocument.Tax::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Supplier supplierOf(PurchaseRequest request) {
        return catalogue
                .supplier(request.supplier())
                .orElseThrow(() -> new IllegalStateException("There is no supplier " + request.supplier() + "."));
    }

    private List<OrderDocument.Tax> taxes(List<RequestLine> lines) {
        var bases = new TreeMap<BigDecimal, BigDecimal>();
        lines.forEach(line -> bases.merge(taxRate(line), line.amount(), BigDecimal::add));
        var taxes = new ArrayList<OrderDocument.Tax>();
        bases.forEach((rate, base) -> taxes.add(
                new OrderDocument.Tax(rate, base, base.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP))));
        return taxes;
    }

    private BigDecimal taxRate(RequestLine line) {
        return line.item() == null
                ? USUAL_TAX_RATE
                : catalogue.item(line.item()).map(item -> item.vatRate()).orElse(USUAL_TAX_RATE);
    }

    private List<OrderDocument.Line> documentLines(List<RequestLine> lines) {
        var result = new ArrayList<OrderDocument.Line>();
        for (var line : lines) {
            var item = line.item() == null ? null : catalogue.item(line.item()).orElse(null);
            result.add(new OrderDocument.Line(
                    result.size() + 1,
                    line.item() == null ? "" : line.item(),
                    line.description(),
                    line.approvedQuantity(),
                    item == null ? "piece" : item.unit(),
                    line.unitPrice(),
                    line.amount()));
        }
        return result;
    }

    private List<String> deliverTo(PurchaseRequest request) {
        var receiver = request.wish().beneficiary() == null
                ? request.requester()
                : request.wish().beneficiary();
        var lines = new ArrayList<String>();
        lines.add(organisation.get(receiver).name());
        lines.add(buyer.name());
        lines.addAll(buyer.address());
        return lines;
    }

    private OrderDocument.Party buyer() {
        return new OrderDocument.Party(
                buyer.name(), buyer.address(), null, emptyToNull(buyer.email()), null, emptyToNull(buyer.vatNumber()));
    }

    private static OrderDocument.Party seller(Supplier supplier) {
        var place = supplier.address();
        var address = new ArrayList<String>();
        if (place.street() != null) {
            address.add(place.street());
        }
        if (place.city() != null) {
            address.add(place.postalCode() == null ? place.city() : place.postalCode() + " " + place.city());
        }
        if (place.country() != null) {
            address.add(place.country());
        }
        return new OrderDocument.Party(supplier.name(), address, null, supplier.email(), null, supplier.vatNumber());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
