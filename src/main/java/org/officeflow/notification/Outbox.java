package org.officeflow.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.officeflow.document.Documents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mails are put to be sent. Putting is part of the caller's transaction: what is rolled back was never mailed, what is
 * committed is mailed at least once, and the same key is one mail. Nothing here waits for a mail server.
 */
@Service
public class Outbox {

    private final OutboxTables tables;
    private final Documents documents;
    private final MailServer server;

    Outbox(OutboxTables tables, Documents documents, MailServer server) {
        this.tables = tables;
        this.documents = documents;
        this.server = server;
    }

    /** Puts a mail; the same key a second time changes nothing. Without a mail server it is kept to be read. */
    @Transactional
    public void put(Mail mail) {
        var state = server.isSetUp() ? OutboxEntry.State.WAITING : OutboxEntry.State.KEPT;
        tables.insert(mail, messageId(mail.key()), state).ifPresent(id -> {
            var position = 0;
            for (var attachment : mail.attachments()) {
                attach(id, ++position, attachment);
            }
        });
    }

    /** What stands in the mail of this key is not true any more: it does not leave, and its text is erased. */
    @Transactional
    public void withdraw(String key) {
        tables.withdraw(key);
    }

    /** Erases what stood in the mails of a case and to whom they went; how many they were. */
    @Transactional
    public int erase(String reference) {
        return tables.erase(reference, "-");
    }

    /** The mails of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<OutboxEntry> ofReference(String reference) {
        return tables.ofReference(reference);
    }

    private void attach(long mail, int position, Attachment attachment) {
        if (attachment instanceof Attachment.OfBytes file) {
            tables.attach(mail, position, file.fileName(), file.mediaType(), null, file.content());
        } else if (attachment instanceof Attachment.OfDocument reference) {
            var document = documents
                    .find(reference.document())
                    .orElseThrow(() -> new IllegalArgumentException("There is no document " + reference.document()));
            tables.attach(mail, position, document.fileName(), document.mediaType(), document.id(), null);
        }
    }

    /** The same key always gives the same Message-ID, so that a mail sent twice shows once in most mailboxes. */
    private String messageId(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest, 0, 16) + "@" + server.domain() + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
