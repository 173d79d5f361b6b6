package org.officeflow.procurement;

/** Number of a purchase request as people say it: {@code PR-<year>-<number>}. It is the business key of the case. */
public record RequestNumber(String value) {

    public RequestNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of a purchase request.");
        }
    }

    /** Whether a text has the form of such a number. */
    public static boolean isValid(String text) {
        return text.matches("PR-\\d{4}-\\d{5,12}");
    }

    static RequestNumber of(int year, long number) {
        return new RequestNumber("PR-%d-%05d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
