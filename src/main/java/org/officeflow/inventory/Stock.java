package org.officeflow.inventory;

import java.util.ArrayList;
import java.util.List;
import org.officeflow.inventory.StockLedger.Place;
import org.officeflow.inventory.StockMovement.Kind;
import org.officeflow.procurement.catalogue.ItemId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stock, as a ledger of movements. Available = what lies there − what is reserved, never below zero.
 *
 * <p>Pieces are held under a reference, for example {@code ON-2026-00001/3}, of one item at a time. Every step joins the caller's
 * transaction and is safe to repeat: the same step of the same reference moves nothing twice. A step out of order is an
 * {@link IllegalStateException}. Whoever reserves several items in one transaction does so in the order of their numbers.
 *
 * <p>An imported count says what lies there; what is reserved stays reserved. Where the count is below that, nothing is available
 * at that location, and who comes to fetch too late is told that it is {@linkplain StockIssue.NotThere not there}.
 */
@Service
public class Stock {

    private final StockLedger ledger;

    Stock(StockLedger ledger) {
        this.ledger = ledger;
    }

    /** How many pieces lie there that nobody has reserved, of all locations in use together. */
    @Transactional(readOnly = true)
    public int available(ItemId item) {
        return ledger.places(item).stream().mapToInt(Place::available).sum();
    }

    /** Every movement of a reference, oldest first. */
    @Transactional(readOnly = true)
    public List<StockMovement> movements(String reference) {
        return ledger.movements(reference);
    }

    /** Whether pieces were handed out to a reference and have not come back. */
    @Transactional(readOnly = true)
    public boolean isHandedOut(String reference) {
        return StockAccount.of(reference, ledger.movements(reference)).isIssued();
    }

    /** The places in use, by name. */
    @Transactional(readOnly = true)
    public List<LocationId> locations() {
        return ledger.locations();
    }

    /** Holds pieces for a reference: at the first location that has enough, else at several, in the order of their names. */
    @Transactional
    public StockReservation reserve(String reference, ItemId item, int quantity) {
        atLeastOne(quantity);
        var account = lockAccount(reference);
        if (!account.isEmpty()) {
            return same(account, item, quantity);
        }
        var places = ledger.lock(item);
        var available = places.stream().mapToInt(Place::available).sum();
        if (available < quantity) {
            return new StockReservation.Short(available);
        }
        var picks = picks(places, quantity);
        write(reference, item, Kind.RESERVE, picks);
        return new StockReservation.Reserved(item, picks);
    }

    /**
     * Puts pieces that came in for a reference on the shelf and holds them for it.
     *
     * @throws IllegalArgumentException if there is no such item, or no such location in use
     */
    @Transactional
    public StockReservation.Reserved receive(String reference, ItemId item, int quantity, LocationId location) {
        atLeastOne(quantity);
        if (!ledger.knows(item)) {
            throw new IllegalArgumentException("There is no item " + item + ".");
        }
        if (!ledger.locations().contains(location)) {
            throw new IllegalArgumentException("There is no location \"" + location + "\".");
        }
        var account = lockAccount(reference);
        var picks = List.of(new Pick(location, quantity));
        if (!account.isEmpty()) {
            if (account.movements().get(0).kind() == Kind.RECEIVE
                    && account.item().equals(item)
                    && account.picks().equals(picks)) {
                return new StockReservation.Reserved(item, picks);
            }
            throw new IllegalStateException(reference + " already holds " + account.item() + ".");
        }
        ledger.makeRoom(item, location);
        ledger.lock(item, picks);
        write(reference, item, Kind.RECEIVE, picks);
        return new StockReservation.Reserved(item, picks);
    }

    /**
     * No longer holds what a reference has reserved. A reference that holds nothing is no fault.
     *
     * @throws IllegalStateException if it has been handed out: that comes back with {@link #takeBack}
     */
    @Transactional
    public void release(String reference) {
        var account = lockAccount(reference);
        if (account.isEmpty()) {
            return;
        }
        if (account.isIssued()) {
            throw new IllegalStateException(
                    "What " + reference + " had reserved has been handed out; it can only be taken back.");
        }
        ledger.lock(account.item(), account.picks());
        write(reference, account.item(), Kind.RELEASE, account.picks());
    }

    /**
     * Takes what a reference has reserved off the shelf.
     *
     * @throws IllegalStateException if nothing is reserved for it
     */
    @Transactional
    public StockIssue issue(String reference) {
        var account = lockAccount(reference);
        if (account.isEmpty()) {
            throw new IllegalStateException("Nothing is reserved for " + reference + ".");
        }
        var picks = account.picks();
        if (!account.isIssued()) {
            var places = ledger.lock(account.item(), picks);
            for (var pick : picks) {
                var there = places.stream()
                        .filter(place -> place.location().equals(pick.location()))
                        .mapToInt(Place::quantity)
                        .sum();
                if (there < pick.quantity()) {
                    return new StockIssue.NotThere(pick, there);
                }
            }
            write(reference, account.item(), Kind.ISSUE, picks);
        }
        return new StockIssue.Issued(account.item(), picks);
    }

    /**
     * Puts what was handed out to a reference back where it came from.
     *
     * @throws IllegalStateException if nothing was handed out to it
     */
    @Transactional
    public void takeBack(String reference) {
        var account = lockAccount(reference);
        if (account.isEmpty() && account.ended() == Kind.TAKE_BACK) {
            return;
        }
        if (!account.isIssued()) {
            throw new IllegalStateException("Nothing has been handed out for " + reference + ".");
        }
        ledger.lock(account.item(), account.picks());
        write(reference, account.item(), Kind.TAKE_BACK, account.picks());
    }

    private static StockReservation same(StockAccount account, ItemId item, int quantity) {
        if (account.holds(item, quantity)) {
            return new StockReservation.Reserved(item, account.picks());
        }
        throw new IllegalStateException(account.reference() + " already holds " + account.item()
                + "; release it before reserving something else.");
    }

    private static List<Pick> picks(List<Place> places, int quantity) {
        var enough =
                places.stream().filter(place -> place.available() >= quantity).findFirst();
        if (enough.isPresent()) {
            return List.of(new Pick(enough.get().location(), quantity));
        }
        var picks = new ArrayList<Pick>();
        var left = quantity;
        for (var place : places) {
            var taken = Math.min(left, place.available());
            if (taken > 0) {
                picks.add(new Pick(place.location(), taken));
                left -= taken;
            }
        }
        return picks;
    }

    private void write(String reference, ItemId item, Kind kind, List<Pick> picks) {
        picks.forEach(pick -> ledger.append(reference, item, kind, pick));
    }

    private StockAccount lockAccount(String reference) {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("Stock is held under a reference; it is missing.");
        }
        ledger.lock(reference);
        return StockAccount.of(reference, ledger.movements(reference));
    }

    private static void atLeastOne(int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("At least one piece, not " + quantity + ".");
        }
    }
}
