package org.officeflow.onboarding;

/** Number of an onboarding as people say it: {@code ON-<year>-<number>}. It is the business key of the case. */
public record OnboardingNumber(String value) {

    public OnboardingNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of an onboarding.");
        }
    }

    /** Whether a text has the form of such a number. */
    public static boolean isValid(String text) {
        return text.matches("ON-\\d{4}-\\d{5,12}");
    }

    static OnboardingNumber of(int year, long number) {
        return new OnboardingNumber("ON-%d-%05d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
