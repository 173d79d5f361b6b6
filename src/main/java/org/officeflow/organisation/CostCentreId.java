package org.officeflow.organisation;

/**
 * A cost centre: every department is one.
 *
 * @param value name of the department
 */
public record CostCentreId(String value) implements Comparable<CostCentreId> {

    public CostCentreId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A cost centre cannot be empty.");
        }
    }

    @Override
    public int compareTo(CostCentreId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
