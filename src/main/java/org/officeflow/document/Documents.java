package org.officeflow.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.officeflow.document.Upload.Accepted;
import org.officeflow.document.Upload.Reason;
import org.officeflow.document.Upload.Refused;
import org.officeflow.language.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * The files of the cases. A file is kept as it came or not at all: its name, its size, its type and its first bytes are checked.
 * Who may read a case's files is not decided here.
 */
@Service
public class Documents {

    private static final Words WORDS = Words.of("document");

    private static final String COLUMNS =
            "SELECT id, reference, kind, file_name, media_type, size, created_by, created_at FROM documents ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DataSize limit;

    Documents(JdbcClient jdbc, Clock clock, @Value("${officeflow.documents.limit:10MB}") DataSize limit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Keeps a file that the house itself wrote.
     *
     * @throws IllegalArgumentException when the file would be refused as an upload
     */
    @Transactional
    public StoredDocument store(
            String reference, String kind, String fileName, String mediaType, byte[] content, String createdBy) {
        var result = upload(reference, kind, fileName, mediaType, content, createdBy);
        if (result instanceof Accepted accepted) {
            return accepted.document();
        }
        throw new IllegalArgumentException(((Refused) result).explanation());
    }

    /** The most that a file may hold. */
    public DataSize limit() {
        return limit;
    }

    /** Keeps a file that a person sent, or says why not; what kind of file it should be follows from the ending of its name. */
    @Transactional
    public Upload upload(String reference, String kind, String fileName, byte[] content, String createdBy) {
        var mediaType = MediaType.ofEnding(fileName).map(MediaType::mediaName).orElse("");
        return upload(reference, kind, fileName, mediaType, content, createdBy);
    }

    /** Keeps a file that a person sent, or says why not. */
    @Transactional
    public Upload upload(
            String reference, String kind, String fileName, String mediaType, byte[] content, String createdBy) {
        var type = MediaType.of(mediaType);
        var name = FileName.tidy(fileName);
        if (content.length == 0) {
            return new Refused(Reason.EMPTY, WORDS.say("empty"));
        }
        if (content.length > limit.toBytes()) {
            return new Refused(Reason.TOO_LARGE, WORDS.say("too-large", limit.toMegabytes()));
        }
        if (name.isEmpty()) {
            return new Refused(Reason.FILE_NAME, WORDS.say("name"));
        }
        if (type.isEmpty() || !type.get().fits(name.get())) {
            return new Refused(Reason.MEDIA_TYPE, WORDS.say("kind", String.join(", ", MediaType.endings())));
        }
        if (!type.get().fits(content)) {
            return new Refused(Reason.CONTENT, WORDS.say("content", name.get()));
        }
        var document = new StoredDocument(
                UUID.randomUUID(),
                reference,
                kind,
                name.get(),
                type.get().mediaName(),
                content.length,
                createdBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        insert(document, content);
        return new Accepted(document);
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query((row, number) -> document(row))
                .optional();
    }

    /**
     * The file itself.
     *
     * @throws IllegalArgumentException when there is no such document
     * @throws IllegalStateException when it is not what was stored
     */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        var file = jdbc.sql("SELECT content, sha256 FROM documents WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Content(row.getBytes("content"), row.getBytes("sha256")))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no document " + id));
        if (!MessageDigest.isEqual(sha256(file.bytes()), file.sha256())) {
            throw new IllegalStateException("Document " + id + " is not what was stored: its checksum differs");
        }
        return file.bytes();
    }

    /** The files of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> ofReference(String reference) {
        return jdbc.sql(COLUMNS + "WHERE reference = :reference ORDER BY created_at, id")
                .param("reference", reference)
                .query((row, number) -> document(row))
                .list();
    }

    /** How many files each of these cases has; a case without any is left out. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(Collection<String> references) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("SELECT reference, count(*) AS files FROM documents WHERE reference = ANY (?) GROUP BY reference")
                .param(references.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("reference"), row.getInt("files"));
                });
        return counts;
    }

    /** Erases a file, if it is there. */
    @Transactional
    public void erase(UUID id) {
        jdbc.sql("DELETE FROM documents WHERE id = :id").param("id", id).update();
    }

    private void insert(StoredDocument document, byte[] content) {
        jdbc.sql(
                        "INSERT INTO documents (id, reference, kind, file_name, media_type, size, sha256, content, created_by, created_at) "
                                + "VALUES (:id, :reference, :kind, :fileName, :mediaType, :size, :sha256, :content, :by, :at)")
                .param("id", document.id())
                .param("reference", document.reference())
                .param("kind", document.kind())
                .param("fileName", document.fileName())
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("sha256", sha256(content))
                .param("content", content)
                .param("by", document.createdBy())
                .param("at", OffsetDateTime.ofInstant(document.createdAt(), ZoneOffset.UTC))
                .update();
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Content(byte[] bytes, byte[] sha256) {}
}
