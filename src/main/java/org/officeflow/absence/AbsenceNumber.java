package org.officeflow.absence;

/** Number of an absence as people say it: {@code AB-<year>-<number>}, with the year of its first day. It is the business key. */
public record AbsenceNumber(String value) {

    public AbsenceNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of an absence.");
        }
    }

    /** Whether a text has the form of such a number. */
    static boolean isValid(String text) {
        return text.matches("AB-\\d{4}-\\d{5,12}");
    }

    static AbsenceNumber of(int year, long number) {
        return new AbsenceNumber("AB-%d-%05d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
