package org.officeflow.onboarding;

/** How long before the first day the office knows, in working days of the place where the colleague will work. */
public enum Notice {
    /** Ten working days or more. */
    REGULAR("regular"),
    /** Less than ten: IT and the office manager are told at once. */
    SHORT("short"),
    /** Less than two: there has to be a reason, and the office manager decides. */
    VERY_SHORT("very-short");

    private static final int REGULAR_FROM = 10;

    private static final int SHORT_FROM = 2;

    private final String key;

    Notice(String key) {
        this.key = key;
    }

    /** As the model writes it. */
    public String key() {
        return key;
    }

    static Notice of(int workingDays) {
        if (workingDays >= REGULAR_FROM) {
            return REGULAR;
        }
        return workingDays >= SHORT_FROM ? SHORT : VERY_SHORT;
    }
}
