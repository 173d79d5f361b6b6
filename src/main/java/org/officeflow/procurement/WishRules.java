package org.officeflow.procurement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.NumberText;
import org.officeflow.language.Language;
import org.officeflow.language.Words;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.WorkingCalendar;
import org.officeflow.procurement.catalogue.Item;
import org.springframework.stereotype.Component;

/** Checks a wish against the office's rules and puts catalogue prices in; collects every reason why not. */
@Component
class WishRules {

    private static final Words WORDS = Words.of("procurement");

    private static final BigDecimal HIGHEST_TOTAL = new BigDecimal("9999999.99");

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final WorkingCalendar calendar;
    private final Clock clock;

    WishRules(Organisation organisation, Catalogue catalogue, WorkingCalendar calendar, Clock clock) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The lines with their prices; what is wrong goes into {@code reasons}. */
    List<RequestLine> price(Wish wish, @Nullable String supplier, List<String> reasons) {
        var lines = new ArrayList<RequestLine>();
        if (wish.lines().isEmpty()) {
            reasons.add(WORDS.say("lines.none"));
        }
        var position = 0;
        for (var line : wish.lines()) {
            position++;
            var item = line.item() == null ? null : catalogue.item(line.item()).orElse(null);
            if (line.item() != null && item == null) {
                reasons.add(WORDS.say("line.no-item", position, line.item()));
                continue;
            }
            if (item == null
                    && (line.description() == null || line.description().isBlank())) {
                reasons.add(WORDS.say("line.empty", position));
                continue;
            }
            if (line.quantity().signum() <= 0) {
                reasons.add(WORDS.say("line.quantity", position));
                continue;
            }
            var price = item == null ? line.unitPrice() : priceOf(item, supplier, line.unitPrice());
            if (price == null || price.signum() <= 0) {
                reasons.add(WORDS.say("line.price", position));
                continue;
            }
            var description = line.description() == null || line.description().isBlank()
                    ? Objects.requireNonNull(item).name()
                    : line.description();
            var priced = new RequestLine(position, line.item(), description, line.quantity(), price, line.quantity());
            if (priced.amount().signum() == 0) {
                reasons.add(WORDS.say("line.cent", position));
                continue;
            }
            lines.add(priced);
        }
        return lines;
    }

    /** The supplier's price for an item, else what the requester estimates, else what it is reckoned to cost. */
    private BigDecimal priceOf(Item item, @Nullable String supplier, @Nullable BigDecimal estimated) {
        var reckoned = estimated == null ? item.standardCost() : estimated;
        return supplier == null
                ? reckoned
                : catalogue.price(item.id().value(), supplier).orElse(reckoned);
    }

    /** Rules about the request as a whole. */
    void check(Wish wish, BigDecimal total, List<String> reasons) {
        if (!organisation.costCentreExists(wish.costCentre())) {
            reasons.add(WORDS.say("cost-centre", wish.costCentre().value()));
        }
        if (wish.supplier() == null
                && (wish.newSupplier() == null || wish.newSupplier().isBlank())) {
            reasons.add(WORDS.say("supplier.choose"));
        }
        if (wish.supplier() != null && catalogue.supplier(wish.supplier()).isEmpty()) {
            reasons.add(WORDS.say("supplier.none", wish.supplier()));
        }
        if (wish.beneficiary() != null
                && organisation
                        .find(wish.beneficiary())
                        .filter(person -> person.active())
                        .isEmpty()) {
            reasons.add(WORDS.say("beneficiary", wish.beneficiary().value()));
        }
        var today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        if (wish.neededBy() != null && wish.neededBy().isBefore(today)) {
            reasons.add(WORDS.say("needed-by"));
        }
        if (total.compareTo(HIGHEST_TOTAL) > 0) {
            reasons.add(WORDS.say("total", number(HIGHEST_TOTAL)));
        }
        checkQuotes(wish, total, reasons);
        if (wish.emergency()) {
            checkEmergency(wish, total, reasons);
        }
    }

    private static void checkQuotes(Wish wish, BigDecimal total, List<String> reasons) {
        if (total.compareTo(PurchaseRequest.QUOTES_FROM) >= 0
                && wish.quotes().size() < 3
                && blank(wish.quotesWaiver())) {
            reasons.add(WORDS.say("quotes", NumberText.ofReader().quantity(PurchaseRequest.QUOTES_FROM)));
        }
        var cheapest = wish.quotes().stream().map(Quote::amount).min(BigDecimal::compareTo);
        if (cheapest.isPresent() && cheapest.get().compareTo(total) < 0 && blank(wish.notCheapestReason())) {
            reasons.add(WORDS.say("quotes.cheaper", number(cheapest.get())));
        }
    }

    private static void checkEmergency(Wish wish, BigDecimal total, List<String> reasons) {
        if (total.compareTo(PurchaseRequest.EMERGENCY_UP_TO) > 0) {
            reasons.add(WORDS.say("emergency.amount", number(PurchaseRequest.EMERGENCY_UP_TO), number(total)));
        }
        if (blank(wish.emergencyReason())) {
            reasons.add(WORDS.say("emergency.reason"));
        }
    }

    private static String number(BigDecimal amount) {
        return Language.ofReader().number(amount);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
