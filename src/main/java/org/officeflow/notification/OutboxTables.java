package org.officeflow.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables outbox_mails, outbox_recipients and outbox_attachments. */
@Repository
class OutboxTables {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The new mail's number, or empty when its key is taken. */
    Optional<Long> insert(Mail mail, String messageId, OutboxEntry.State state) {
        var inserted = jdbc.sql(
                        """
                        INSERT INTO outbox_mails (mail_key, message_id, reference, subject, body, state, due_at, created_at,
                            confidential)
                        VALUES (:key, :messageId, :reference, :subject, :body, :state, :now, :now, :confidential)
                        ON CONFLICT (mail_key) DO NOTHING RETURNING id
                        """)
                .param("key", mail.key())
                .param("messageId", messageId)
                .param("reference", mail.reference())
                .param("subject", mail.subject())
                .param("body", mail.text())
                .param("state", state.name())
                .param("now", now())
                .param("confidential", mail.confidential())
                .query(Long.class)
                .optional();
        inserted.ifPresent(id -> {
            var position = 0;
            for (var address : mail.to().stream().distinct().toList()) {
                jdbc.sql("INSERT INTO outbox_recipients (mail_id, position, address, state) VALUES (?, ?, ?, 'OPEN')")
                        .params(id, ++position, address)
                        .update();
            }
        });
        return inserted;
    }

    void attach(
            long mail,
            int position,
            String fileName,
            String mediaType,
            @Nullable UUID document,
            byte @Nullable [] content) {
        jdbc.sql("INSERT INTO outbox_attachments (mail_id, position, file_name, media_type, document_id, content) "
                        + "VALUES (:mail, :position, :fileName, :mediaType, :document, :content)")
                .param("mail", mail)
                .param("position", position)
                .param("fileName", fileName)
                .param("mediaType", mediaType)
                .param("document", document)
                .param("content", content)
                .update();
    }

    /** Takes one mail that was due at that moment, for this sender alone until the lease ends. */
    Optional<Dispatch> claim(Instant dueBy, Duration lease) {
        return jdbc.sql(
                        """
                        UPDATE outbox_mails SET state = 'SENDING', claim = gen_random_uuid(), attempts = attempts + 1,
                            first_attempt_at = coalesce(first_attempt_at, :now), due_at = :leaseEnd
                        WHERE id = (
                            SELECT id FROM outbox_mails WHERE state IN ('WAITING', 'SENDING') AND due_at <= :dueBy
                            ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("now", now())
                .param("leaseEnd", at(clock.instant().plus(lease)))
                .param("dueBy", at(dueBy))
                .query((row, number) -> new Dispatch(
                        row.getLong("id"),
                        row.getObject("claim", UUID.class),
                        row.getString("mail_key"),
                        row.getString("message_id"),
                        row.getString("reference"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        instant(row, "first_attempt_at"),
                        instant(row, "created_at")))
                .optional();
    }

    List<String> openRecipients(long mail) {
        return jdbc.sql("SELECT address FROM outbox_recipients WHERE mail_id = ? AND state = 'OPEN' ORDER BY position")
                .param(mail)
                .query(String.class)
                .list();
    }

    List<StoredAttachment> attachments(long mail) {
        return jdbc.sql("SELECT file_name, media_type, document_id, content FROM outbox_attachments WHERE mail_id = ? "
                        + "ORDER BY position")
                .param(mail)
                .query((row, number) -> new StoredAttachment(
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getObject("document_id", UUID.class),
                        row.getBytes("content")))
                .list();
    }

    /** Locks a claimed mail; false when another sender took it over because this one was away for too long. */
    boolean stillClaimed(Dispatch dispatch) {
        return jdbc.sql("SELECT 1 FROM outbox_mails WHERE id = ? AND claim = ? AND state = 'SENDING' FOR UPDATE")
                .params(dispatch.id(), dispatch.claim())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void delivered(long mail, String address) {
        jdbc.sql("UPDATE outbox_recipients SET state = 'SENT', sent_at = ?, problem = NULL "
                        + "WHERE mail_id = ? AND address = ? AND state = 'OPEN'")
                .params(now(), mail, address)
                .update();
    }

    void refused(long mail, String address, String problem) {
        jdbc.sql("UPDATE outbox_recipients SET state = 'REFUSED', problem = ? "
                        + "WHERE mail_id = ? AND address = ? AND state = 'OPEN'")
                .params(problem, mail, address)
                .update();
    }

    List<String> refusals(long mail) {
        return jdbc.sql(
                        "SELECT address || ': ' || problem FROM outbox_recipients WHERE mail_id = ? AND state = 'REFUSED' "
                                + "ORDER BY position")
                .param(mail)
                .query(String.class)
                .list();
    }

    void finish(long mail, OutboxEntry.State state, Instant due, @Nullable String problem) {
        jdbc.sql(
                        """
                        UPDATE outbox_mails SET state = :state, due_at = :due, claim = NULL, problem = :problem,
                            body = CASE WHEN confidential AND :state IN ('SENT', 'FAILED') THEN '' ELSE body END
                        WHERE id = :id""")
                .param("state", state.name())
                .param("due", at(due))
                .param("problem", problem)
                .param("id", mail)
                .update();
    }

    /** A mail that still waits is never sent; one that has left loses its text. */
    void withdraw(String key) {
        jdbc.sql("DELETE FROM outbox_mails WHERE mail_key = ? AND state = 'WAITING'")
                .param(key)
                .update();
        jdbc.sql("UPDATE outbox_mails SET body = '' WHERE mail_key = ? AND state <> 'SENDING'")
                .param(key)
                .update();
    }

    /** What stood in the mails of a case, to whom they went, and what was attached; that there were some stays. */
    int erase(String reference, String instead) {
        jdbc.sql(
                        """
                        DELETE FROM outbox_attachments WHERE mail_id IN (SELECT id FROM outbox_mails WHERE reference = ?)""")
                .param(reference)
                .update();
        jdbc.sql(
                        """
                        UPDATE outbox_recipients SET address = :instead, problem = NULL
                        WHERE mail_id IN (SELECT id FROM outbox_mails WHERE reference = :reference)""")
                .param("instead", instead)
                .param("reference", reference)
                .update();
        jdbc.sql("UPDATE outbox_mails SET state = 'FAILED' WHERE reference = ? AND state IN ('WAITING', 'SENDING')")
                .param(reference)
                .update();
        return jdbc.sql(
                        """
                        UPDATE outbox_mails SET subject = :instead, body = '', problem = NULL
                        WHERE reference = :reference AND body <> '' OR reference = :reference AND subject <> :instead""")
                .param("instead", instead)
                .param("reference", reference)
                .update();
    }

    List<OutboxEntry> ofReference(String reference) {
        return jdbc.sql("SELECT * FROM outbox_mails WHERE reference = ? ORDER BY id")
                .param(reference)
                .query((row, number) -> entry(row))
                .list();
    }

    private OutboxEntry entry(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var state = OutboxEntry.State.valueOf(row.getString("state"));
        return new OutboxEntry(
                row.getString("mail_key"),
                row.getString("reference"),
                recipients(id),
                row.getString("subject"),
                row.getString("body"),
                fileNames(id),
                state,
                row.getInt("attempts"),
                instant(row, "created_at"),
                state == OutboxEntry.State.WAITING ? instant(row, "due_at") : null,
                row.getString("problem"),
                row.getBoolean("confidential"));
    }

    private List<OutboxEntry.Recipient> recipients(long mail) {
        return jdbc.sql("SELECT address, sent_at, problem FROM outbox_recipients WHERE mail_id = ? ORDER BY position")
                .param(mail)
                .query((row, number) -> new OutboxEntry.Recipient(
                        row.getString("address"),
                        row.getObject("sent_at") == null ? null : instant(row, "sent_at"),
                        row.getString("problem")))
                .list();
    }

    private List<String> fileNames(long mail) {
        return jdbc.sql("SELECT file_name FROM outbox_attachments WHERE mail_id = ? ORDER BY position")
                .param(mail)
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A file as it stands beside its mail. */
    record StoredAttachment(String fileName, String mediaType, @Nullable UUID document, byte @Nullable [] content) {}
}
