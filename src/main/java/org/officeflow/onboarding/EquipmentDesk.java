package org.officeflow.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.officeflow.inventory.Stock;
import org.officeflow.inventory.StockIssue;
import org.officeflow.inventory.StockReservation;
import org.officeflow.language.Words;
import org.officeflow.organisation.WorkingCalendars;
import org.officeflow.procurement.CasePurchases;
import org.officeflow.procurement.CaseWish;
import org.officeflow.procurement.Catalogue;
import org.officeflow.procurement.OrderDesk;
import org.officeflow.procurement.ProcurementDesk;
import org.officeflow.procurement.RequestNumber;
import org.officeflow.procurement.RequestState;
import org.officeflow.procurement.SubmissionResult;
import org.officeflow.procurement.catalogue.ItemId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Equipment for new colleagues: from the shelf, or bought where there is none. */
@Service
@Transactional
public class EquipmentDesk {

    private static final Words WORDS = Words.of("onboarding");

    private final Onboardings onboardings;
    private final ItemDesk items;
    private final Catalogue catalogue;
    private final Stock stock;
    private final CasePurchases purchases;
    private final ProcurementDesk procurement;
    private final OrderDesk orders;
    private final WorkingCalendars calendars;
    private final Clock clock;

    EquipmentDesk(
            Onboardings onboardings,
            ItemDesk items,
            Catalogue catalogue,
            Stock stock,
            CasePurchases purchases,
            ProcurementDesk procurement,
            OrderDesk orders,
            WorkingCalendars calendars,
            Clock clock) {
        this.onboardings = onboardings;
        this.items = items;
        this.catalogue = catalogue;
        this.stock = stock;
        this.purchases = purchases;
        this.procurement = procurement;
        this.orders = orders;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whether an item is something that lies on a shelf. */
    public boolean isEquipment(OnboardingItem item) {
        return item.branch() != Branch.ACCESS && item.branch() != Branch.TRAINING && item.what() != null;
    }

    /** What the thing itself is called; where the catalogue does not know it, what was to be done. */
    @Transactional(readOnly = true)
    public String said(OnboardingItem item) {
        return Optional.ofNullable(item.what())
                .flatMap(catalogue::item)
                .map(thing -> item.quantity() == 1 ? thing.name() : item.quantity() + " × " + thing.name())
                .orElseGet(() -> items.said(item));
    }

    /** Holds it for the new colleague, or says that there is not enough. */
    public boolean reserve(OnboardingItem item) {
        return stock.reserve(item.reference(), article(item), item.quantity()) instanceof StockReservation.Reserved;
    }

    /**
     * Asks for it to be bought, needed by the day on which the item is due. Whoever announced the colleague answers for it. Where it
     * cannot be bought, the timeline says why, and somebody finds another way.
     *
     * @return the number of the request
     */
    public Optional<String> requestPurchase(OnboardingItem item) {
        var one = onboardings.get(item.onboarding());
        var result = purchases.request(new CaseWish(
                item.reference(),
                one.announcedBy(),
                WORDS.say("purchase.subject", item.title(), one.name()),
                article(item),
                item.quantity(),
                one.costCentre(),
                neededBy(one, item)));
        if (result instanceof SubmissionResult.Refused refused) {
            items.notBought(item, String.join(" ", refused.reasons()));
            return Optional.empty();
        }
        var number = ((SubmissionResult.Accepted) result).request().number().value();
        items.bought(item, number);
        return Optional.of(number);
    }

    /** Only a day that is still to come can be asked for. */
    private @Nullable LocalDate neededBy(Onboarding one, OnboardingItem item) {
        var today = calendars.of(one.site()).dateOf(clock.instant());
        return item.dueOn().isAfter(today) ? item.dueOn() : null;
    }

    /** The colleague does not come: what was ordered for them is cancelled, unless it has come in. */
    public void cancelPurchase(OnboardingItem item) {
        if (item.purchase() != null && stock.movements(item.reference()).isEmpty()) {
            orders.cancel(
                    new RequestNumber(item.purchase()),
                    WORDS.say("purchase.cancelled", item.onboarding()),
                    onboardings.cancelledBy(item.onboarding()));
        }
    }

    /**
     * Takes it off the shelf, where it was held; what was bought comes in first.
     *
     * @return why not, in words; empty when it is done, or when it came another way
     */
    public String handOut(OnboardingItem item) {
        if (!isEquipment(item)) {
            return "";
        }
        if (stock.movements(item.reference()).isEmpty()) {
            var shelf = stock.locations().stream().findFirst();
            if (!isOrdered(item) || shelf.isEmpty()) {
                return "";
            }
            stock.receive(item.reference(), article(item), item.quantity(), shelf.get());
        }
        return stock.issue(item.reference()) instanceof StockIssue.NotThere
                ? WORDS.say("equipment.not-there", item.title())
                : "";
    }

    /**
     * The same for what came back and is needed after all.
     *
     * @return why not, in words; empty when it is done, or when it never lay on a shelf
     */
    String handOutAgain(OnboardingItem item) {
        if (!isEquipment(item) || stock.movements(item.reference()).isEmpty()) {
            return "";
        }
        return reserve(item) ? handOut(item) : WORDS.say("equipment.not-there", item.title());
    }

    /** Whether it was bought for the colleague, and not only asked for. */
    @Transactional(readOnly = true)
    public boolean isOrdered(OnboardingItem item) {
        return item.purchase() != null
                && procurement.request(new RequestNumber(item.purchase())).state() == RequestState.ORDERED;
    }

    /** Where it lies for the colleague; empty where nothing is held. */
    @Transactional(readOnly = true)
    public String where(OnboardingItem item) {
        return stock.movements(item.reference()).stream()
                .map(movement -> movement.location().value())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * The colleague does not come: what was held is free again. What was handed out is on its shelf again once somebody has fetched
     * it; where nobody has to, at once.
     */
    public void giveBack(OnboardingItem item) {
        if (!stock.isHandedOut(item.reference())) {
            stock.release(item.reference());
        } else if (item.undo() == null) {
            stock.takeBack(item.reference());
        }
    }

    /** Somebody has fetched what was handed out. */
    public void fetched(OnboardingItem item) {
        if (stock.isHandedOut(item.reference())) {
            stock.takeBack(item.reference());
        }
    }

    private static ItemId article(OnboardingItem item) {
        return new ItemId(Objects.requireNonNull(item.what()));
    }
}
