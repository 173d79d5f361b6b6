package org.officeflow.approval;

import org.officeflow.language.Saying;
import org.officeflow.language.Words;

/** What an approver decides. */
public enum Verdict {
    APPROVE("approve"),
    REJECT("reject"),
    RETURN("return");

    private final String key;

    Verdict(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** What the history says of somebody who decided so in this role. */
    public Saying as(ApproverRole role) {
        return switch (this) {
            case APPROVE -> Told.that("timeline.approved", role.told());
            case REJECT -> Told.that("timeline.rejected", role.told());
            case RETURN -> Told.that("timeline.returned", role.told());
        };
    }

    /** The words of whoever reads it. */
    public String said() {
        return Said.WORDS.say("verdict." + key);
    }

    /** A verdict exists before any word does. */
    private static final class Said {
        private static final Words WORDS = Words.of("approval");
    }

    /** The verdict of a form's answer. */
    public static Verdict of(String key) {
        for (var verdict : values()) {
            if (verdict.key.equals(key)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("No such decision: " + key);
    }
}
