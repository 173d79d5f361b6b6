package org.officeflow.procurement;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;

/**
 * What a requester asks for, as it comes from the form.
 *
 * @param subject what it is for, one line
 * @param beneficiary for whom, where that is somebody else
 * @param supplier code of a known supplier, or null where a new one is named
 * @param newSupplier name of a supplier that is not in the list yet
 * @param termMonths how long a contract binds the office; 0 for a plain purchase
 * @param quotesWaiver why there are fewer than three quotes
 * @param notCheapestReason why it is not the cheapest quote
 * @param emergencyReason why it cannot wait, where it is an emergency
 */
public record Wish(
        String subject,
        @Nullable PersonId beneficiary,
        CostCentreId costCentre,
        @Nullable LocalDate neededBy,
        @Nullable String supplier,
        @Nullable String newSupplier,
        String category,
        int termMonths,
        boolean personalData,
        boolean emergency,
        @Nullable String emergencyReason,
        List<Line> lines,
        List<Quote> quotes,
        @Nullable String quotesWaiver,
        @Nullable String notCheapestReason) {

    /** A line as it is asked for; the price of a catalogue item may be left to the catalogue. */
    public record Line(
            @Nullable String item, @Nullable String description, BigDecimal quantity, @Nullable BigDecimal unitPrice) {}

    /** Two equal wishes of one person have the same; it is how a form that was submitted twice is known. */
    String fingerprint(PersonId requester) {
        return fingerprint(requester.value() + "\n" + this);
    }

    static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
