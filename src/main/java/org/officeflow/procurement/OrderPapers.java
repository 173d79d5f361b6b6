package org.officeflow.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.Documents;
import org.officeflow.document.OrderDocument;
import org.officeflow.document.PdfRenderer;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.catalogue.Supplier;
import org.springframework.stereotype.Component;

/** What stands on an order: lines, taxes and addresses, and the document made of them. */
@Component
class OrderPapers {

    private static final BigDecimal USUAL_TAX_RATE = new BigDecimal("21");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Catalogue catalogue;
    private final PdfRenderer pdf;
    private final Documents documents;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final BuyerSettings buyer;

    OrderPapers(
            Catalogue catalogue,
            PdfRenderer pdf,
            Documents documents,
            Organisation organisation,
            WorkingCalendar calendar,
            BuyerSettings buyer) {
        this.catalogue = catalogue;
        this.pdf = pdf;
        this.documents = documents;
        this.organisation = organisation;
        this.calendar = calendar;
        this.buyer = buyer;
    }

    /** What is to be paid on top of the total, at the rates of today. */
    BigDecimal tax(PurchaseRequest request) {
        return total(taxes(ordered(request)));
    }

    /**
     * Makes the document and keeps it.
     *
     * @throws IllegalStateException if a rate of tax has changed since the order was made
     */
    UUID make(PurchaseRequest request, PurchaseOrders.PurchaseOrder order) {
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

    /** The day on which the order was made, where the office is. */
    LocalDate dateOf(PurchaseOrders.PurchaseOrder order) {
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

    Supplier supplierOf(PurchaseRequest request) {
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
