package org.officeflow.onboarding;

import org.jspecify.annotations.Nullable;

/**
 * What the decision table gives a new colleague; see {@link OnboardingItem}.
 *
 * @param rule id of the rule, null where a person asked for it
 */
public record PackageLine(
        Branch branch,
        String title,
        @Nullable String rule,
        @Nullable String what,
        int quantity,
        String responsible,
        int dueDays,
        boolean onDayOne,
        @Nullable String undo) {

    /** @throws IllegalArgumentException for what no onboarding can hold: a day outside -15 to 90, no quantity */
    public PackageLine {
        if (dueDays < -15 || dueDays > 90) {
            throw new IllegalArgumentException("\"" + title + "\" is due " + dueDays
                    + " working days from the first day; 15 before to 90 after are possible.");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("\"" + title + "\" needs a quantity of one or more.");
        }
    }
}
