package org.officeflow.inventory;

import java.time.Instant;
import org.officeflow.procurement.catalogue.ItemId;

/**
 * One line of the stock ledger, in pieces.
 *
 * @param quantity what the step was about, always above zero
 * @param shelfDelta what it changes in what lies there; likewise the other deltas
 */
public record StockMovement(
        long number,
        String reference,
        ItemId item,
        LocationId location,
        Kind kind,
        int quantity,
        int shelfDelta,
        int reservedDelta,
        int issuedDelta,
        Instant at) {

    /** The ways of a piece: held, held as it comes in, no longer held, handed out, back on the shelf. */
    public enum Kind {
        RESERVE(0, 1, 0),
        RECEIVE(1, 1, 0),
        RELEASE(0, -1, 0),
        ISSUE(-1, -1, 1),
        TAKE_BACK(1, 0, -1);

        private final int shelf;
        private final int reserved;
        private final int issued;

        Kind(int shelf, int reserved, int issued) {
            this.shelf = shelf;
            this.reserved = reserved;
            this.issued = issued;
        }

        int shelf() {
            return shelf;
        }

        int reserved() {
            return reserved;
        }

        int issued() {
            return issued;
        }

        /** Whether the reference holds nothing any more. */
        boolean isEnd() {
            return this == RELEASE || this == TAKE_BACK;
        }
    }

    Pick pick() {
        return new Pick(location, quantity);
    }
}
