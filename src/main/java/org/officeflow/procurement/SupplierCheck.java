package org.officeflow.procurement;

import org.officeflow.language.Saying;

/** Whether an order may go to a supplier. */
public sealed interface SupplierCheck {

    record Cleared() implements SupplierCheck {}

    /** Not yet, with the reason. */
    record Held(Saying reason) implements SupplierCheck {}
}
