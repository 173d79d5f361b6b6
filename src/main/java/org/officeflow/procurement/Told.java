package org.officeflow.procurement;

import org.officeflow.budget.Reservation;
import org.officeflow.language.Saying;
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

    static Saying clearing(Supplier supplier, boolean checked) {
        return checked ? that("timeline.supplier-checked", supplier.name()) : that("timeline.looked-at-supplier");
    }
}
