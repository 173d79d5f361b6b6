package org.officeflow.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.officeflow.document.OrderDocument.Line;
import org.officeflow.document.OrderDocument.Party;
import org.officeflow.document.OrderDocument.Tax;

/** Orders of any length to look at. */
final class Orders {

    private static final List<String> DESCRIPTIONS = List.of(
            "Desk lamp, LED, dimmable, black",
            "Office chair with adjustable arm rests, lumbar support and castors for hard floors; assembled on delivery",
            "Coffee, dark roast, whole beans");

    private Orders() {}

    static OrderDocument withLines(int count) {
        var lines = IntStream.rangeClosed(1, count).mapToObj(Orders::line).toList();
        var net = lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        var reduced = lines.stream()
                .filter(line -> line.position() % 3 == 0)
                .map(Line::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var taxes = List.of(tax("21", net.subtract(reduced)), tax("9", reduced));
        return new OrderDocument(
                "PO-2026-00042",
                "PR-2026-00117",
                LocalDate.of(2026, 3, 2),
                new Party(
                        "Officeflow Demo B.V.",
                        List.of("Keizersgracht 100", "1015 CV Amsterdam", "Netherlands"),
                        "Olivia Office",
                        "office@officeflow.example",
                        "+31 20 555 0100",
                        "NL001234567B01"),
                new Party(
                        "Łódź Światło & Müller GmbH",
                        List.of("ul. Piotrkowska 12", "90-001 Łódź", "Poland"),
                        "Mrs Zoë Ångström",
                        "sales@lamps.example",
                        null,
                        null),
                List.of("Officeflow Demo B.V., goods in", "Keizersgracht 102", "1015 CV Amsterdam"),
                lines,
                net,
                taxes,
                taxes.stream().map(Tax::amount).reduce(net, BigDecimal::add),
                "EUR",
                List.of(
                        "Payment within 30 days of receipt of goods and invoice. State the order number PO-2026-00042 on both.",
                        "Delivery by 20 March 2026 on working days between 8:00 and 16:00."));
    }

    private static Line line(int position) {
        var quantity = BigDecimal.valueOf(position % 3 == 0 ? 2.5 : position * 4L);
        var price = new BigDecimal("19.95").add(BigDecimal.valueOf(position * 37L));
        return new Line(
                position,
                position % 4 == 0 ? "" : "ITM-" + (10_000 + position),
                DESCRIPTIONS.get((position - 1) % DESCRIPTIONS.size()),
                quantity,
                position % 3 == 0 ? "kg" : "piece",
                price,
                price.multiply(quantity).setScale(2, RoundingMode.HALF_UP));
    }

    private static Tax tax(String rate, BigDecimal base) {
        return new Tax(
                new BigDecimal(rate),
                base,
                base.multiply(new BigDecimal(rate)).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP));
    }
}
