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
            )
            SELECT step, count(*) FILTER (WHERE NOT waits) AS visits,
                percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY took) AS times,
                count(late) FILTER (WHERE NOT waits) AS dated, count(*) FILTER (WHERE late AND NOT waits) AS late,
                count(*) FILTER (WHERE waits) AS open, count(*) FILTER (WHERE late AND waits) AS open_late
            FROM passed GROUP BY step ORDER BY step""";

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
        var times = row.getArray("times");
        var both = times == null ? new Double[] {null, null} : (Double[]) times.getArray();
        return new StepFigures(
                row.getString("step"),
                row.getInt("visits"),
                duration(both[0]),
                duration(both[1]),
                row.getInt("dated"),
                row.getInt("late"),
                row.getInt("open"),
                row.getInt("open_late"));
    }

    private static @Nullable Duration duration(@Nullable Double millis) {
        return millis == null ? null : Duration.ofMillis(Math.round(millis));
    }
}
