package org.officeflow.procurement;

import org.officeflow.budget.Reservation;
import org.officeflow.language.Saying;
import org.officeflow.language.Value;
import org.officeflow.procurement.catalogue.Supplier;

/** What the timeline tells of purchases. */
final class Told {

    private Told() {}

    static Saying that(String key, Object... values) {
        return Saying.of("procurement", key, values);
    }

    /** @param beyond whether somebody decided that it may be more than what is left */
    static Saying reserved(Reservation result, boolean beyond) {
        if (result instanceof Reservation.Exceeded) {
            return that("timeline.not-covered");
        }
        return that(beyond ? "timeline.reserved-beyond" : "timeline.reserved");
    }

    /** From which amount to which, and what becomes of the approvals. */
    static Saying change(PurchaseRequest before, PurchaseRequest after) {
        return that(
                after.approvalsStand() ? "timeline.approvals-stand" : "timeline.goes-round-again",
                Value.euro(before.total()),
                Value.euro(after.total()));
    }

    static Saying clearing(Supplier supplier, boolean checked) {
        return checked ? that("timeline.supplier-checked", supplier.name()) : that("timeline.looked-at-supplier");
    }
}
