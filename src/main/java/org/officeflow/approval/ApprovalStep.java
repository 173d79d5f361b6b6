package org.officeflow.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One approver's turn in a round. */
public record ApprovalStep(
        long id,
        long round,
        int position,
        ApproverRole role,
        String because,
        String rule,
        State state,
        @Nullable Instant offeredAt,
        @Nullable Instant dueAt) {

    /** Where a step stands. */
    public enum State {
        WAITING,
        OFFERED,
        APPROVED,
        REJECTED,
        RETURNED
    }
}
