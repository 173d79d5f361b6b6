package org.officeflow.onboarding.probation;

import org.officeflow.onboarding.OnboardingNumber;

/**
 * Number of a probation, {@code PB-<year>-<number>}: that of its onboarding with letters of its own. It is the business key of the
 * case, so that timeline and papers are not those of the onboarding, which many people read.
 */
public record ProbationNumber(String value) {

    private static final String LETTERS = "PB-";

    public ProbationNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of a probation.");
        }
    }

    /** Whether a text has the form of such a number. */
    public static boolean isValid(String text) {
        return text.startsWith(LETTERS) && OnboardingNumber.isValid("ON-" + text.substring(LETTERS.length()));
    }

    /** The probation of this onboarding. */
    public static ProbationNumber of(OnboardingNumber onboarding) {
        return new ProbationNumber(LETTERS + onboarding.value().substring(LETTERS.length()));
    }

    /** The onboarding that it belongs to. */
    public OnboardingNumber onboarding() {
        return new OnboardingNumber("ON-" + value.substring(LETTERS.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
