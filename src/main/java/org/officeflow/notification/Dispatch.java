package org.officeflow.notification;

import java.time.Instant;
import java.util.UUID;

/** A mail in the hands of one sender: one attempt. */
record Dispatch(
        long id,
        UUID claim,
        String key,
        String messageId,
        String reference,
        String subject,
        String body,
        int attempts,
        Instant firstAttemptAt,
        Instant createdAt) {}
