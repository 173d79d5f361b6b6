package org.officeflow.procurement;

/** Whether an order may go to a supplier. */
public sealed interface SupplierCheck {

    record Cleared() implements SupplierCheck {}

    /** Not yet, with the reason in the office's words. */
    record Held(String reason) implements SupplierCheck {}
}
