package org.officeflow.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * A decision that waits for somebody.
 *
 * @param round number of its round
 * @param task where it is decided
 * @param because why somebody in this role is asked, in the rule's words
 * @param rule id of the rule in the decision table
 * @param since when it was asked
 * @param onBehalfOf in whose place the person decides, or null
 * @param given whether a superior gave it to the person; then they cannot give it back
 */
public record WaitingDecision(
        long round,
        String task,
        ApprovalCase subject,
        ApproverRole role,
        String because,
        String rule,
        RuleTrace rules,
        Instant since,
        Instant dueAt,
        @Nullable PersonId onBehalfOf,
        boolean given) {}
