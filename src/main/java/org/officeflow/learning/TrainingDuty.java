package org.officeflow.learning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * One person and one training, as long as it is for them.
 *
 * @param askedAt when it was asked for the last time
 * @param dueOn by when, with this day; for a renewal the last working day on which the training before is valid
 * @param followedOn the last day on which it was followed, accepted or not; null before the first
 * @param sentBackBecause why the last certificate was not accepted
 * @param validUntil the last day of the last one that was accepted; null if it is valid for ever, or there was none
 */
public record TrainingDuty(
        DutyNumber number,
        String training,
        String title,
        PersonId person,
        Instant askedAt,
        LocalDate dueOn,
        Stage stage,
        @Nullable LocalDate followedOn,
        @Nullable PersonId recordedBy,
        @Nullable PersonId checkedBy,
        @Nullable Instant sentBackAt,
        @Nullable String sentBackBecause,
        @Nullable LocalDate validUntil) {

    /** Where the case stands. Whether a training has expired depends on the day, see {@link #state(LocalDate)}. */
    public enum Stage {
        OPEN,
        VALID,
        RENEWAL,
        ENDED
    }

    /** What it means to whoever asks whether somebody followed the training. */
    public TrainingState state(LocalDate today) {
        if (stage == Stage.ENDED) {
            return TrainingState.ENDED;
        }
        if (validUntil != null && validUntil.isBefore(today)) {
            return TrainingState.EXPIRED;
        }
        return switch (stage) {
            case RENEWAL -> TrainingState.DUE_SOON;
            case VALID -> TrainingState.VALID;
            default -> TrainingState.OPEN;
        };
    }

    public Duty duty() {
        return new Duty(number, person, Told.that("what.training", title), dueOn);
    }
}
