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

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds one entry at the present moment. */
    public void add(String reference, @Nullable PersonId actor, Saying what) {
        add(reference, actor, what, null, null);
    }

    /** @param ownWords what a person wrote about it: it stays as they wrote it */
    public void add(String reference, @Nullable PersonId actor, Saying what, @Nullable String ownWords) {
        add(reference, actor, what, ownWords, null);
    }

    /** @param detail more about it, said in the language of whoever reads it, as the entry itself */
    public void add(String reference, @Nullable PersonId actor, Saying what, Value detail) {
        add(reference, actor, what, detail.in(Language.ENGLISH), SayingText.write(detail));
    }

    private void add(
            String reference,
            @Nullable PersonId actor,
            Saying what,
            @Nullable String detail,
            @Nullable String saidDetail) {
        jdbc.sql("INSERT INTO timeline_entries (reference, at, actor, what, detail, what_said, detail_said) "
                        + "VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)")
                .param(reference)
                .param(Timestamp.from(clock.instant()))
                .param(actor == null ? null : actor.value())
                .param(what.in(Language.ENGLISH))
                .param(detail)
                .param(SayingText.write(what))
                .param(saidDetail)
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

    /** All entries of a case, oldest first. */
    public List<TimelineEntry> of(String reference) {
        return jdbc.sql("SELECT * FROM timeline_entries WHERE reference = ? ORDER BY id")
                .param(reference)
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
