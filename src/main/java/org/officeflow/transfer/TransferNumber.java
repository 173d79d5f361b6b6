package org.officeflow.transfer;

import org.officeflow.leaving.OffboardingNumber;
import org.officeflow.onboarding.OnboardingNumber;

/** Number of a transfer as people say it: {@code TR-<year>-<number>}. It is the business key of the case. */
public record TransferNumber(String value) {

    public TransferNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of a transfer.");
        }
    }

    /** Whether a text has the form of such a number. */
    public static boolean isValid(String text) {
        return text.matches("TR-\\d{4}-\\d{5,12}");
    }

    static TransferNumber of(int year, long number) {
        return new TransferNumber("TR-%d-%05d".formatted(year, number));
    }

    /** Under which stands what they get. */
    public OnboardingNumber given() {
        return new OnboardingNumber(value);
    }

    /** Under which stands what they hand in. */
    public OffboardingNumber handedIn() {
        return new OffboardingNumber(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
