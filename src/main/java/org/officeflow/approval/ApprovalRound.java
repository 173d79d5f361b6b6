package org.officeflow.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A round with its steps in order. */
public record ApprovalRound(
        long id,
        ApprovalCase subject,
        RuleTrace rules,
        Instant openedAt,
        @Nullable RoundOutcome outcome,
        List<ApprovalStep> steps) {

    /** The step whose turn it is: the first that is not approved. */
    public Optional<ApprovalStep> current() {
        return steps.stream()
                .filter(step -> step.state() != ApprovalStep.State.APPROVED)
                .findFirst();
    }
}
