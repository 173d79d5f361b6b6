package org.officeflow.inventory;

import java.util.List;
import org.officeflow.procurement.catalogue.ItemId;

/** What came of fetching what is reserved. */
public sealed interface StockIssue {

    /** The pieces have left the shelf. */
    record Issued(ItemId item, List<Pick> from) implements StockIssue {

        public Issued {
            from = List.copyOf(from);
        }
    }

    /**
     * A count found less than what is reserved, and the shelf is empty now; nothing was moved.
     *
     * @param wanted what should lie there
     * @param onShelf pieces that do lie there
     */
    record NotThere(Pick wanted, int onShelf) implements StockIssue {}
}
