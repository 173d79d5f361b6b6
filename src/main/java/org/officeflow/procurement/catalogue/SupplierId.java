package org.officeflow.procurement.catalogue;

/** The short name of a supplier, for example {@code LITWARE0001}. */
public record SupplierId(String value) {

    public SupplierId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A supplier's short name cannot be empty.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
