package org.officeflow.onboarding.checkin;

import org.officeflow.onboarding.OnboardingNumber;

/**
 * Number of a check-in, {@code CI-<year>-<number>-<day>}: that of its onboarding with letters of its own, and after how many days it
 * is. It is the business key of the case, so that timeline and papers are not those of the onboarding, which many people read.
 */
public record CheckInNumber(String value) {

    private static final String LETTERS = "CI-";

    public CheckInNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of a check-in.");
        }
    }

    /** Whether a text has the form of such a number. */
    public static boolean isValid(String text) {
        return text.matches("CI-\\d{4}-\\d{5,12}-\\d{1,3}");
    }

    /** The check-in of this onboarding after so many days. */
    public static CheckInNumber of(OnboardingNumber onboarding, int day) {
        return new CheckInNumber(LETTERS + onboarding.value().substring(LETTERS.length()) + "-" + day);
    }

    /** The onboarding that it belongs to. */
    public OnboardingNumber onboarding() {
        return new OnboardingNumber("ON-" + value.substring(LETTERS.length(), value.lastIndexOf('-')));
    }

    /** After how many days it is. */
    public int day() {
        return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
