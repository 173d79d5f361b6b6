package org.officeflow.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;

/**
 * Once somebody was let into something.
 *
 * @param reference what it was given for, for example {@code ON-2026-00001/7}
 * @param revokedAt when it was taken back; null while it stands
 */
public record Grant(
        String reference,
        PersonId person,
        AccessKey access,
        How how,
        Instant grantedAt,
        String grantedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** By which hand. */
    public enum How {
        /** The system that has the access was told by us. */
        CONNECTOR,
        /** Somebody did it and said so. */
        MANUAL
    }

    public boolean stands() {
        return revokedAt == null;
    }
}
