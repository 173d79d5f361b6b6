package org.officeflow.onboarding.leaving;

/** Number of an offboarding as people say it: {@code OF-<year>-<number>}. It is the business key of the case. */
public record OffboardingNumber(String value) {

    public OffboardingNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of an offboarding.");
        }
    }

    /** Whether a text has the form of such a number. */
    public static boolean isValid(String text) {
        return text.matches("OF-\\d{4}-\\d{5,12}");
    }

    static OffboardingNumber of(int year, long number) {
        return new OffboardingNumber("OF-%d-%05d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
