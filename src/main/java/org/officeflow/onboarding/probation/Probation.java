package org.officeflow.onboarding.probation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * The probation of a new colleague.
 *
 * @param endsOn its last day, which still belongs to it
 * @param extendedFrom the last day before it was extended; null as long as it was not
 * @param mostMonths how long it may last at most, an extension included
 * @param round 0 at first, 1 after an extension: reviews are planned by round
 * @param plannedOn when the round was planned: what was due before it is not asked for
 * @param proposedBy who proposed to end the employment; null as long as nobody does
 * @param leavesOn the last day at work, as proposed or agreed to
 * @param begunAt when the case began
 */
public record Probation(
        ProbationNumber number,
        PersonId employee,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate extendedFrom,
        int mostMonths,
        int round,
        LocalDate plannedOn,
        ProbationState state,
        Escalation escalation,
        @Nullable PersonId proposedBy,
        @Nullable LocalDate leavesOn,
        Instant begunAt) {

    boolean isRunning() {
        return state == ProbationState.RUNNING;
    }

    /** The last day that the law allows; it can be extended to it if it is {@link #isExtendable()}. */
    public LocalDate latestEnd() {
        return ProbationDates.lastDay(startsOn, mostMonths);
    }

    /** Whether it may still be extended: once, and as far as {@link #latestEnd} only. */
    public boolean isExtendable() {
        return extendedFrom == null && latestEnd().isAfter(endsOn);
    }
}
