package org.officeflow.procurement;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.approval.SubjectErasure;
import org.officeflow.language.Words;
import org.officeflow.notification.Outbox;
import org.officeflow.organisation.Organisation;
import org.officeflow.procurement.Catalogue.Offer;
import org.officeflow.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Purchases that other procedures ask for. They go through the same rules as a wish from the form, and through the same decisions:
 * the procedure that asks registers the request here and then calls the procedure {@code purchase-request} with its number.
 */
@Service
@Transactional
public class CasePurchases {

    private static final Words WORDS = Words.of("procurement");

    private static final int ENOUGH_QUOTES = 3;

    private final PurchaseRequests requests;
    private final CaseRequests asked;
    private final RequestRegister register;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Clock clock;
    private final SubjectErasure rounds;
    private final Timeline timeline;
    private final Outbox outbox;

    CasePurchases(
            PurchaseRequests requests,
            CaseRequests asked,
            RequestRegister register,
            Catalogue catalogue,
            Organisation organisation,
            Clock clock,
            SubjectErasure rounds,
            Timeline timeline,
            Outbox outbox) {
        this.requests = requests;
        this.asked = asked;
        this.register = register;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.clock = clock;
        this.rounds = rounds;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    /**
     * Registers a purchase at the supplier whom we ask first: checked, preferred, cheapest. The same wish of the same case again is
     * the same request, as long as that is neither ordered nor closed.
     */
    public SubmissionResult request(CaseWish wanted) {
        var fingerprint = Wish.fingerprint(wanted.toString());
        requests.lockFingerprint(fingerprint);
        var twin = asked.openForCase(wanted.forCase(), fingerprint);
        if (twin.isPresent()) {
            return new SubmissionResult.Accepted(requests.get(twin.get()));
        }
        if (organisation
                .find(wanted.requester())
                .filter(person -> person.active())
                .isEmpty()) {
            return refused("beneficiary", wanted.requester().value());
        }
        var item = catalogue.item(wanted.item().value()).orElse(null);
        if (item == null) {
            return refused("line.no-item", 1, wanted.item().value());
        }
        if (wanted.quantity() < 1) {
            return refused("line.quantity", 1);
        }
        var offers = item.active() ? catalogue.offers(item.id(), wanted.quantity()) : List.<Offer>of();
        if (offers.isEmpty()) {
            return refused("case.no-offer", wanted.quantity(), item.name());
        }
        return register.enter(
                wish(wanted, item.category().key(), offers), wanted.requester(), fingerprint, wanted.forCase());
    }

    /** The case that asked for a request, or null where a person did. */
    @Transactional(readOnly = true)
    public @Nullable String askedBy(RequestNumber number) {
        return asked.caseOf(number).orElse(null);
    }

    /**
     * A procedure begins to work on a registered request; nobody else does so again.
     *
     * @throws IllegalStateException if no case asked for it, if it is taken up already, or closed
     */
    public PurchaseRequest takeUp(RequestNumber number) {
        if (!asked.takeUp(number, clock.instant())) {
            throw new IllegalStateException(number + " waits for no procedure that would take it up.");
        }
        return requests.get(number);
    }

    private static Wish wish(CaseWish wanted, String category, List<Offer> offers) {
        var first = offers.get(0);
        var quotes = first.total(wanted.quantity()).compareTo(PurchaseRequest.QUOTES_FROM) < 0
                ? List.<Quote>of()
                : offers.stream()
                        .map(offer -> new Quote(offer.supplier().name(), offer.total(wanted.quantity())))
                        .toList();
        var cheapest =
                offers.stream().map(Offer::price).min(BigDecimal::compareTo).orElseThrow();
        return new Wish(
                wanted.subject(),
                null,
                wanted.costCentre(),
                wanted.neededBy(),
                first.supplier().id().value(),
                null,
                category,
                0,
                false,
                false,
                null,
                List.of(new Wish.Line(wanted.item().value(), null, BigDecimal.valueOf(wanted.quantity()), null)),
                quotes,
                quotes.isEmpty() || quotes.size() >= ENOUGH_QUOTES ? null : WORDS.say("case.quotes", quotes.size()),
                quotes.isEmpty() || first.price().compareTo(cheapest) <= 0
                        ? null
                        : WORDS.say("case.not-cheapest", first.supplier().name()));
    }

    private static SubmissionResult.Refused refused(String key, Object... values) {
        return new SubmissionResult.Refused(List.of(WORDS.say(key, values)));
    }

    /** Somebody's name goes from what was bought for them; request, order and amounts stay. */
    public void eraseName(String request, String name, String instead) {
        asked.eraseName(new RequestNumber(request), name, instead);
        rounds.erase(request, name, instead);
        timeline.erase(request, name, instead);
        outbox.erase(request);
    }
}
