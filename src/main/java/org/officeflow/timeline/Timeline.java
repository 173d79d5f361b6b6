package org.officeflow.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The timeline of every case: written in the transaction of the step that it tells of, never changed. */
@Service
public class Timeline {

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds one entry at the present moment. */
    public void add(String reference, @Nullable PersonId actor, String what, @Nullable String detail) {
        jdbc.sql("INSERT INTO timeline_entries (reference, at, actor, what, detail) VALUES (?, ?, ?, ?, ?)")
                .param(reference)
                .param(Timestamp.from(clock.instant()))
                .param(actor == null ? null : actor.value())
                .param(what)
                .param(detail)
                .update();
    }

    /** All entries of a case, oldest first. */
    public List<TimelineEntry> of(String reference) {
        return jdbc.sql(
                        "SELECT reference, at, actor, what, detail FROM timeline_entries WHERE reference = ? ORDER BY id")
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
                row.getString("detail"));
    }
}
