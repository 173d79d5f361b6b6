package org.officeflow.procurement.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Saying;

/**
 * Somebody we buy from.
 *
 * @param creditRating 1 is best; null if nobody rated them
 * @param preferred somebody to ask first
 * @param active false once we stopped buying there
 * @param checked whether the supplier check was done
 * @param blocked whether orders are forbidden for the time being
 */
public record Supplier(
        SupplierId id,
        String name,
        @Nullable Integer creditRating,
        boolean preferred,
        boolean active,
        boolean checked,
        boolean blocked,
        @Nullable String email,
        Address address,
        @Nullable String vatNumber) {

    /** Where they are; parts may be unknown. */
    public record Address(
            @Nullable String street, @Nullable String postalCode, @Nullable String city, @Nullable String country) {}

    /** Whether an order may go there. */
    public boolean isOrderable() {
        return obstacle().isEmpty();
    }

    /** Why no order may go there, in every language; empty if one may. */
    public Optional<Saying> obstacle() {
        if (blocked) {
            return Optional.of(Saying.of("procurement", "supplier.blocked", name));
        }
        if (!active) {
            return Optional.of(Saying.of("procurement", "supplier.inactive", name));
        }
        return checked ? Optional.empty() : Optional.of(Saying.of("procurement", "supplier.unchecked", name));
    }
}
