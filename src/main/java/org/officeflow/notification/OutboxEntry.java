package org.officeflow.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it stands in the outbox.
 *
 * @param attachments file names
 * @param nextAttemptAt when it is tried again; only while it waits
 * @param problem what went wrong last, in one line
 * @param confidential whether the text holds a secret
 */
public record OutboxEntry(
        String key,
        String reference,
        List<Recipient> to,
        String subject,
        String text,
        List<String> attachments,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String problem,
        boolean confidential) {

    public OutboxEntry {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
    }

    /** The same mail without its text. */
    public OutboxEntry withoutText() {
        return new OutboxEntry(
                key,
                reference,
                to,
                subject,
                "",
                attachments,
                state,
                attempts,
                createdAt,
                nextAttemptAt,
                problem,
                confidential);
    }

    /** How far a mail is. */
    public enum State {
        /** For the sender to take, now or after a failed attempt. */
        WAITING,
        /** On its way to the mail server at this moment. */
        SENDING,
        /** The mail server took it for every recipient. */
        SENT,
        /** No mail server is set up: the mail stays here to be read and is never sent. */
        KEPT,
        /** Given up for at least one recipient; the problem says why. */
        FAILED
    }

    /** One address, and when the mail server took the mail for it or why it refused. */
    public record Recipient(String address, @Nullable Instant sentAt, @Nullable String problem) {}
}
