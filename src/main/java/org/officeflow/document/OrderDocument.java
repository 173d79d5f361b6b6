package org.officeflow.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a purchase order, the model of the template {@code order}. Amounts are in {@code currency}, without tax unless
 * said. Totals that do not add up are refused: an order is a promise.
 *
 * @param deliverTo name and address, line by line
 * @param terms paragraphs, such as payment and delivery
 */
public record OrderDocument(
        String orderNumber,
        String requestNumber,
        LocalDate date,
        Party buyer,
        Party supplier,
        List<String> deliverTo,
        List<Line> lines,
        BigDecimal net,
        List<Tax> taxes,
        BigDecimal gross,
        String currency,
        List<String> terms) {

    public OrderDocument {
        deliverTo = List.copyOf(deliverTo);
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        terms = List.copyOf(terms);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Order " + orderNumber + " has no lines");
        }
        var sum = lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(net) != 0) {
            throw new IllegalArgumentException(
                    "The lines of order " + orderNumber + " add up to " + sum + ", not to the net total " + net);
        }
        var withTax = taxes.stream().map(Tax::amount).reduce(net, BigDecimal::add);
        if (withTax.compareTo(gross) != 0) {
            throw new IllegalArgumentException("Net total and taxes of order " + orderNumber + " add up to " + withTax
                    + ", not to the gross total " + gross);
        }
    }

    /** The model for {@link PdfRenderer#render}. */
    public Map<String, Object> model() {
        return Map.of("order", this);
    }

    /**
     * A company: who orders, or who delivers.
     *
     * @param address street, town, country, line by line
     * @param taxNumber VAT identification number
     */
    public record Party(
            String name,
            List<String> address,
            @Nullable String contact,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String taxNumber) {

        public Party {
            address = List.copyOf(address);
        }
    }

    /**
     * One line of the order.
     *
     * @param item the supplier's or our number of the item; empty for free text
     * @param unit such as "piece" or "box"
     */
    public record Line(
            int position,
            String item,
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal total) {}

    /**
     * Tax of one rate.
     *
     * @param rate per cent
     * @param base net amount that it is taken of
     */
    public record Tax(BigDecimal rate, BigDecimal base, BigDecimal amount) {}
}
