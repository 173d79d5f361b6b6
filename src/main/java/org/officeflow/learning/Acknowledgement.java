package org.officeflow.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * One person and one version of a policy.
 *
 * @param dueOn by when, with this day
 * @param endedAt when they acknowledged it, or need not any more; null while it is open
 */
public record Acknowledgement(
        DutyNumber number,
        String policy,
        int version,
        String title,
        PersonId person,
        Instant askedAt,
        LocalDate dueOn,
        State state,
        @Nullable Instant endedAt) {

    /** How far it is. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        /** A newer version took its place. */
        SUPERSEDED,
        /** They left, the policy was withdrawn or is not for them any more. */
        DROPPED;

        /** As the table and lists write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Duty duty() {
        return new Duty(number, person, Told.that("what.policy", title, version), dueOn);
    }
}
