package org.officeflow.leaving;

/**
 * Number of an offboarding as people say it: {@code OF-<year>-<number>}. It is the business key of the case. What a colleague hands in
 * because of other work stands under the number of their transfer: {@code TR-<year>-<number>}.
 */
public record OffboardingNumber(String value) {

    private static final String YEAR_AND_NUMBER = "\\d{4}-\\d{5,12}";

    public OffboardingNumber {
        if (!isValid(value) && !value.matches("TR-" + YEAR_AND_NUMBER)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of an offboarding.");
        }
    }

    /** Whether a text has the form of a number of an offboarding itself. */
    public static boolean isValid(String text) {
        return text.matches("OF-" + YEAR_AND_NUMBER);
    }

    /** Whether it is what somebody hands in who stays and changes their work. */
    public boolean isOfTransfer() {
        return value.startsWith("TR-");
    }

    static OffboardingNumber of(int year, long number) {
        return new OffboardingNumber("OF-%d-%05d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
