package org.officeflow.procurement.process;

import java.util.List;
import org.officeflow.engine.forms.Answers;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.officeflow.procurement.Quote;
import org.officeflow.procurement.Wish;

/** Reads what the forms {@code request-purchase} and {@code change-purchase-request} have in common. */
final class WishForm {

    private WishForm() {}

    static Wish read(Answers answers) {
        return new Wish(
                answers.text("subject").strip(),
                answers.optionalText("beneficiary").map(PersonId::new).orElse(null),
                new CostCentreId(answers.text("costCentre")),
                answers.optionalDate("neededBy").orElse(null),
                answers.optionalText("supplier").orElse(null),
                answers.optionalText("newSupplier").orElse(null),
                answers.text("category"),
                answers.optionalDecimal("termMonths").map(Number::intValue).orElse(0),
                answers.flag("personalData"),
                answers.flag("emergency"),
                answers.optionalText("emergencyReason").orElse(null),
                lines(answers),
                quotes(answers),
                answers.optionalText("quotesWaiver").orElse(null),
                answers.optionalText("notCheapestReason").orElse(null));
    }

    private static List<Wish.Line> lines(Answers answers) {
        return answers.rows("lines").stream()
                .map(row -> new Wish.Line(
                        row.optionalText("item").orElse(null),
                        row.optionalText("description").orElse(null),
                        row.decimal("quantity"),
                        row.optionalDecimal("unitPrice").orElse(null)))
                .toList();
    }

    private static List<Quote> quotes(Answers answers) {
        return answers.rows("quotes").stream()
                .map(row -> new Quote(row.text("quoteSupplier"), row.decimal("quoteAmount")))
                .toList();
    }
}
