package org.officeflow.approval;

import org.officeflow.language.Saying;

/** What an approver decides. */
public enum Verdict {
    APPROVE("approve", "Approved"),
    REJECT("reject", "Rejected"),
    RETURN("return", "Returned with a question");

    private final String key;
    private final String words;

    Verdict(String key, String words) {
        this.key = key;
        this.words = words;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    /** What the history says of somebody who decided so in this role. */
    public Saying as(ApproverRole role) {
        return switch (this) {
            case APPROVE -> Saying.of("approval", "timeline.approved", role.said());
            case REJECT -> Saying.of("approval", "timeline.rejected", role.said());
            case RETURN -> Saying.of("approval", "timeline.returned", role.said());
        };
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
