package org.officeflow.organisation;

/**
 * A person's login name, for example {@code manager}. Names of people are not unique, login names are.
 *
 * @param value letters, digits, dot, underscore, hyphen and at sign
 */
public record PersonId(String value) implements Comparable<PersonId> {

    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A login name cannot be empty.");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
