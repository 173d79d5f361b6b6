package org.officeflow.organisation.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was imported when and by whom. */
@Repository
class ImportRecords {

    private static final long LOCK = 0x0FF1CE_0001L;

    private final JdbcClient jdbc;

    ImportRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the right to import until the end of the transaction, after whoever has it now. */
    void waitForOthers() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    void add(ImportRun run, ImportRequest file, Counts counts, boolean atStartUp) {
        jdbc.sql(
                        """
                        insert into imports (id, kind, file_name, sha256, started_by, at_start_up, started_at,
                            added, changed, unchanged, deactivated)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        file.kind().name(),
                        file.fileName(),
                        digest(file.content()),
                        run.startedBy(),
                        atStartUp,
                        OffsetDateTime.ofInstant(run.startedAt(), ZoneOffset.UTC),
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.deactivated())
                .update();
    }

    /** Whether the last file of this kind that a start-up took over had exactly this content. */
    boolean isLastOfStartUp(ImportRequest file) {
        return jdbc.sql(
                        "select sha256 from imports where kind = :kind and at_start_up order by started_at desc limit 1")
                .param("kind", file.kind().name())
                .query(String.class)
                .optional()
                .filter(digest(file.content())::equals)
                .isPresent();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
