package org.officeflow.procurement.catalogue;

/** The number of an item in the catalogue, for example {@code AR-5381}. */
public record ItemId(String value) {

    public ItemId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An item number cannot be empty.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
