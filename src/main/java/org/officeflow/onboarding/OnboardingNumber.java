package org.officeflow.onboarding;

/**
 * Number of an onboarding as people say it: {@code ON-<year>-<number>}. It is the business key of the case. What a colleague gets for
 * other work stands under the number of their transfer: {@code TR-<year>-<number>}.
 */
public record OnboardingNumber(String value) {

    private static final String YEAR_AND_NUMBER = "\\d{4}-\\d{5,12}";

    public OnboardingNumber {
        if (!isValid(value) && !value.matches("TR-" + YEAR_AND_NUMBER)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of an onboarding.");
        }
    }

    /** Whether a text has the form of a number of an onboarding itself. */
    public static boolean isValid(String text) {
        return text.matches("ON-" + YEAR_AND_NUMBER);
    }

    /** Whether it is what somebody gets who works here already and changes their work. */
    public boolean isOfTransfer() {
        return value.startsWith("TR-");
    }

    static OnboardingNumber of(int year, long number) {
        return new OnboardingNumber("ON-%d-%05d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
