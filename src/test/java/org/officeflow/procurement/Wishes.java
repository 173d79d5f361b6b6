package org.officeflow.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;

/** Makes wishes for tests, that differ from an ordinary one in what a test is about. */
final class Wishes {

    PersonId beneficiary;
    CostCentreId costCentre = new CostCentreId("Marketing");
    LocalDate neededBy;
    String supplier = "LICHT";
    String newSupplier;
    String category = "furniture";
    boolean emergency;
    String emergencyReason;
    List<Wish.Line> lines = new ArrayList<>();
    List<Quote> quotes = List.of();
    String quotesWaiver;
    String notCheapestReason;

    /** A wish for one thing in words at this price. */
    static Wishes costing(String price) {
        var wish = new Wishes();
        wish.lines.add(inWords("1", price));
        return wish;
    }

    static Wish.Line inWords(String quantity, String price) {
        return new Wish.Line(null, "Something", new BigDecimal(quantity), price == null ? null : new BigDecimal(price));
    }

    static Wish.Line item(String item, String quantity, String price) {
        return new Wish.Line(item, null, new BigDecimal(quantity), price == null ? null : new BigDecimal(price));
    }

    Wishes quotes(String... amounts) {
        quotes = Arrays.stream(amounts)
                .map(amount -> new Quote("Supplier of " + amount, new BigDecimal(amount)))
                .toList();
        return this;
    }

    Wish wish() {
        return new Wish(
                "Lamps",
                beneficiary,
                costCentre,
                neededBy,
                supplier,
                newSupplier,
                category,
                0,
                false,
                emergency,
                emergencyReason,
                lines,
                quotes,
                quotesWaiver,
                notCheapestReason);
    }
}
