package org.officeflow.access;

/** What files, forms and decision tables call an access, for example {@code erp-purchasing}. */
public record AccessKey(String value) implements Comparable<AccessKey> {

    public AccessKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An access without a key cannot be given.");
        }
    }

    @Override
    public int compareTo(AccessKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
