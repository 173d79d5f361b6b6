package org.officeflow.engine.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where cases spend their time: figures of the steps that people work in, of called procedures and of events. Steps that run on
 * their own take a moment and leave no trace of their own in the engine.
 */
@Service
@Transactional(readOnly = true)
public class Heat {

    /** The last condition says of which cases, also where the step belongs to a procedure that a case called. */
    private static final String OF_KNOWN_CASES =
            """
             AND EXISTS (SELECT 1 FROM act_hi_procinst c WHERE c.id_ = %s.root_proc_inst_id_ AND (
                c.proc_def_key_ = ANY (:everybodys) OR c.proc_def_key_ = ANY (:own) AND c.start_user_id_ = ANY (:people)))
            """;

    /** Times are counted to the second, from an hour on to the minute: as many groups as there are times, not as steps. */
    private static final String STEPS =
            """
            WITH passed AS (
                SELECT t.task_def_key_ AS step, CASE WHEN t.delete_reason_ = 'completed' THEN t.duration_ END AS took,
                    t.due_date_ < t.end_time_ AS late, false AS waits
                FROM act_hi_taskinst t
                WHERE t.proc_def_id_ = ANY (:definitions) AND t.end_time_ > :since AND t.end_time_ <= :now"""
                    + OF_KNOWN_CASES.formatted("t")
                    + """
                UNION ALL
                SELECT a.act_id_, CASE WHEN a.act_type_ = 'callActivity' AND a.act_inst_state_ <> 2 THEN a.duration_ END,
                    NULL, false
                FROM act_hi_actinst a
                WHERE a.proc_def_id_ = ANY (:definitions) AND a.end_time_ > :since AND a.end_time_ <= :now
                AND a.act_type_ <> 'userTask'"""
                    + OF_KNOWN_CASES.formatted("a")
                    + """
                UNION ALL
                SELECT p.start_act_id_, NULL, NULL, false
                FROM act_hi_procinst p
                WHERE p.proc_def_id_ = ANY (:definitions) AND p.start_time_ > :since AND p.start_time_ <= :now"""
                    + OF_KNOWN_CASES.formatted("p")
                    + """
                UNION ALL
                SELECT r.task_def_key_, NULL, r.due_date_ < :now, true
                FROM act_ru_task r JOIN act_ru_execution i ON i.id_ = r.proc_inst_id_
                WHERE r.proc_def_id_ = ANY (:definitions)"""
                    + OF_KNOWN_CASES.formatted("i")
                    + """
            ),
            counted AS (
                SELECT step, CASE WHEN took < 3600000 THEN took / 1000 * 1000 ELSE took / 60000 * 60000 END AS time, late, waits,
                    count(*) AS n
                FROM passed GROUP BY 1, 2, 3, 4
            )
            SELECT step, coalesce(sum(n) FILTER (WHERE NOT waits), 0) AS visits,
                min(time) FILTER (WHERE so_far >= 0.5 * done) AS median, min(time) FILTER (WHERE so_far >= 0.9 * done) AS p90,
                coalesce(sum(n) FILTER (WHERE late IS NOT NULL AND NOT waits), 0) AS dated,
                coalesce(sum(n) FILTER (WHERE late AND NOT waits), 0) AS late,
                coalesce(sum(n) FILTER (WHERE waits), 0) AS open, coalesce(sum(n) FILTER (WHERE late AND waits), 0) AS open_late
            FROM (
                SELECT *, sum(n) FILTER (WHERE time IS NOT NULL) OVER (PARTITION BY step ORDER BY time) AS so_far,
                    sum(n) FILTER (WHERE time IS NOT NULL) OVER (PARTITION BY step) AS done
                FROM counted
            ) summed
            GROUP BY step ORDER BY step""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Heat(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Figures of every step that was passed, or is waited in.
     *
     * @param definitions versions of one model, by id; their steps are counted together
     * @param everybodys cases that count whoever started them
     * @param own cases that count if one of certain people started them
     * @param time how far back, from now
     */
    public List<StepFigures> of(Collection<String> definitions, CaseFilter everybodys, CaseFilter own, Duration time) {
        var now = clock.instant();
        LargeQueries.expect(jdbc);
        return jdbc.sql(STEPS)
                .param("definitions", definitions.toArray(String[]::new))
                .param("everybodys", everybodys.procedures().toArray(String[]::new))
                .param("own", own.procedures().toArray(String[]::new))
                .param(
                        "people",
                        own.startedBy() == null
                                ? new String[0]
                                : own.startedBy().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(time)))
                .query(Heat::figures)
                .list();
    }

    private static StepFigures figures(ResultSet row, int number) throws SQLException {
        return new StepFigures(
                row.getString("step"),
                row.getInt("visits"),
                duration(row, "median"),
                duration(row, "p90"),
                row.getInt("dated"),
                row.getInt("late"),
                row.getInt("open"),
                row.getInt("open_late"));
    }

    private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        var millis = row.getObject(column, Long.class);
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
