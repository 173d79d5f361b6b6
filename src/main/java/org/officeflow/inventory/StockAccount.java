package org.officeflow.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.inventory.StockMovement.Kind;
import org.officeflow.procurement.catalogue.ItemId;

/**
 * What one reference has done since it last gave everything back.
 *
 * @param ended how it gave everything back before, or null where it never did
 */
record StockAccount(String reference, List<StockMovement> movements, @Nullable Kind ended) {

    static StockAccount of(String reference, List<StockMovement> all) {
        var start = 0;
        Kind ended = null;
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).kind().isEnd()) {
                start = i + 1;
                ended = all.get(i).kind();
            }
        }
        return new StockAccount(reference, List.copyOf(all.subList(start, all.size())), ended);
    }

    boolean isEmpty() {
        return movements.isEmpty();
    }

    ItemId item() {
        return movements.get(0).item();
    }

    /** What is held for it, or was handed out to it. */
    List<Pick> picks() {
        return movements.stream()
                .filter(movement -> movement.kind() == Kind.RESERVE || movement.kind() == Kind.RECEIVE)
                .map(StockMovement::pick)
                .toList();
    }

    boolean holds(ItemId item, int quantity) {
        return item().equals(item) && picks().stream().mapToInt(Pick::quantity).sum() == quantity;
    }

    boolean isIssued() {
        return movements.stream().anyMatch(movement -> movement.kind() == Kind.ISSUE);
    }
}
