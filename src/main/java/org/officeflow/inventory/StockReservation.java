package org.officeflow.inventory;

import java.util.List;
import org.officeflow.procurement.catalogue.ItemId;

/** What came of asking for something in stock. */
public sealed interface StockReservation {

    /** The pieces are held, at one location where one has enough. */
    record Reserved(ItemId item, List<Pick> from) implements StockReservation {

        public Reserved {
            from = List.copyOf(from);
        }
    }

    /**
     * There are not enough; nothing was moved.
     *
     * @param available of all locations together
     */
    record Short(int available) implements StockReservation {}
}
