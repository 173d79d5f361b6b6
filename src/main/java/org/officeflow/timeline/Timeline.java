package org.officeflow.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.language.Language;
import org.officeflow.language.Saying;
import org.officeflow.language.SayingText;
import org.officeflow.language.Value;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The timeline of every case: written in the transaction of the step that it tells of, never changed but for a name that has to be erased. */
@Service
public class Timeline {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<ReasonReaders> readers;

    Timeline(JdbcClient jdbc, Clock clock, List<ReasonReaders> readers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.readers = List.copyOf(readers);
    }

    /** Adds one entry at the present moment. */
    public void add(String reference, @Nullable PersonId actor, Saying what) {
        add(reference, actor, what, null, null, false);
    }

    /** @param ownWords what a person wrote about it: it stays as they wrote it */
    public void add(String reference, @Nullable PersonId actor, Saying what, @Nullable String ownWords) {
        add(reference, actor, what, ownWords, null, false);
    }

    /** @param reason what a person wrote about another person: for themselves and {@link ReasonReaders} alone */
    public void addInConfidence(String reference, @Nullable PersonId actor, Saying what, @Nullable String reason) {
        add(reference, actor, what, reason, null, true);
    }

    /** @param detail more about it, said in the language of whoever reads it, as the entry itself */
    public void add(String reference, @Nullable PersonId actor, Saying what, Value detail) {
        add(reference, actor, what, detail.in(Language.ENGLISH), SayingText.write(detail), false);
    }

    private void add(
            String reference,
            @Nullable PersonId actor,
            Saying what,
            @Nullable String detail,
            @Nullable String saidDetail,
            boolean inConfidence) {
        jdbc.sql(
                        "INSERT INTO timeline_entries (reference, at, actor, what, detail, what_said, detail_said, in_confidence) "
                                + "VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)")
                .param(reference)
                .param(Timestamp.from(clock.instant()))
                .param(actor == null ? null : actor.value())
                .param(what.in(Language.ENGLISH))
                .param(detail)
                .param(SayingText.write(what))
                .param(saidDetail)
                .param(inConfidence)
                .update();
    }

    /** Replaces a name in every entry of a case; what people wrote in their own words goes altogether. */
    public void erase(String reference, String name, String instead) {
        jdbc.sql(
                        """
                        UPDATE timeline_entries SET what = replace(what, :name, :instead),
                            what_said = replace(what_said::text, :quotedName, :instead)::jsonb,
                            detail = CASE WHEN detail_said IS NULL THEN NULL ELSE replace(detail, :name, :instead) END,
                            detail_said = replace(detail_said::text, :quotedName, :instead)::jsonb
                        WHERE reference = :reference""")
                .param("name", name)
                .param("quotedName", quoted(name))
                .param("instead", instead)
                .param("reference", reference)
                .update();
    }

    /** As it stands between the quotation marks of JSON. */
    private static String quoted(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Erases what people wrote in their own words in a case; how many entries it was. That it happened stays. */
    public int eraseOwnWords(String reference) {
        return jdbc.sql(
                        "UPDATE timeline_entries SET detail = NULL WHERE reference = ? AND detail IS NOT NULL AND detail_said IS NULL")
                .param(reference)
                .update();
    }

    /** All entries of a case, oldest first, as everybody reads them who may read the case. */
    public List<TimelineEntry> of(String reference) {
        return jdbc.sql(
                        """
                        SELECT reference, at, actor, what, what_said, CASE WHEN in_confidence THEN NULL ELSE detail END AS detail,
                            detail_said
                        FROM timeline_entries WHERE reference = ? ORDER BY id""")
                .param(reference)
                .query(Timeline::entry)
                .list();
    }

    /** The same for one reader, with what others wrote in confidence only where it is for them; null for nobody in particular. */
    public List<TimelineEntry> of(String reference, @Nullable PersonId reader) {
        if (reader == null) {
            return of(reference);
        }
        var inConfidence = readers.stream()
                .filter(procedure -> procedure.owns(reference))
                .anyMatch(procedure -> procedure.mayRead(reference, reader));
        return jdbc.sql(
                        """
                        SELECT reference, at, actor, what, what_said,
                            CASE WHEN in_confidence AND NOT :all AND actor IS DISTINCT FROM :reader THEN NULL ELSE detail END AS detail,
                            detail_said
                        FROM timeline_entries WHERE reference = :reference ORDER BY id""")
                .param("all", inConfidence)
                .param("reader", reader.value())
                .param("reference", reference)
                .query(Timeline::entry)
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        var actor = row.getString("actor");
        return new TimelineEntry(
                row.getString("reference"),
                row.getTimestamp("at").toInstant(),
                actor == null ? null : new PersonId(actor),
                row.getString("what"),
                row.getString("detail"),
                said(row, "what_said") instanceof Saying saying ? saying : null,
                said(row, "detail_said"));
    }

    private static @Nullable Value said(ResultSet row, String column) throws SQLException {
        var kept = row.getString(column);
        return kept == null ? null : SayingText.read(kept).orElse(null);
    }
}
