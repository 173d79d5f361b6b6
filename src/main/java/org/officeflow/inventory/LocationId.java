package org.officeflow.inventory;

/** The name of a place where stock lies, for example {@code IT store}. */
public record LocationId(String value) {

    public LocationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A location's name cannot be empty.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
