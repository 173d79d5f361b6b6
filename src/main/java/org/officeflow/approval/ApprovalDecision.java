package org.officeflow.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Saying;
import org.officeflow.organisation.PersonId;

/**
 * The evidence of one decision.
 *
 * @param onBehalfOf for whom a deputy decided ("B for A")
 * @param before the lines before the decision, where it changed them
 * @param after the lines after it
 */
public record ApprovalDecision(
        String reference,
        String purpose,
        ApproverRole role,
        String because,
        String rule,
        RuleTrace rules,
        PersonId person,
        @Nullable PersonId onBehalfOf,
        Verdict verdict,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after,
        Instant decidedAt) {

    static final String STANDS = "The earlier approval stands";
    static final String COUNTS_AGAIN = "Approved in this round already";

    /** What was decided, and in which role. */
    public Saying told() {
        return verdict.as(role);
    }

    /** Whether nobody decided anew: an earlier approval was taken over, or counts for a second role. */
    public boolean isRepeated() {
        return STANDS.equals(reason) || COUNTS_AGAIN.equals(reason);
    }
}
