package org.officeflow.engine.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.figures.ProcedureFigures.Outcome;
import org.officeflow.engine.figures.ProcedureFigures.Week;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures over whole cases: those that somebody started, not the procedures that these call. */
@Service
@Transactional(readOnly = true)
public class CaseFigures {

    /** Running cases begin at an execution without parent and caller; late ones have, at any depth, a task past its date. */
    private static final String RUNNING =
            """
            SELECT p.proc_def_key_ AS procedure, count(*) AS open, count(late.root) AS overdue
            FROM act_ru_execution e JOIN act_hi_procinst p ON p.id_ = e.id_
            LEFT JOIN (
                SELECT DISTINCT i.root_proc_inst_id_ AS root
                FROM act_ru_task t JOIN act_ru_execution i ON i.id_ = t.proc_inst_id_ WHERE t.due_date_ < :now
            ) late ON late.root = e.id_
            WHERE e.parent_id_ IS NULL AND e.super_exec_ IS NULL AND p.proc_def_key_ = ANY (:procedures)
            AND (:startedBy::text[] IS NULL OR p.start_user_id_ = ANY (:startedBy))
            GROUP BY p.proc_def_key_""";

    private static final String ENDED =
            """
            FROM act_hi_procinst p
            WHERE p.super_process_instance_id_ IS NULL AND p.end_time_ > :since AND p.end_time_ <= :now
            AND p.proc_def_key_ = ANY (:procedures)
            AND (:startedBy::text[] IS NULL OR p.start_user_id_ = ANY (:startedBy))
            """;

    /** Where clocks were put forward meanwhile, the first week is an hour longer. */
    private static final String LEAD_TIMES =
            """
            SELECT p.proc_def_key_ AS procedure, count(*) AS ended,
                least(floor(date_part('epoch', :now::timestamp - p.end_time_) / 604800)::int, :weeks - 1) AS week,
                percentile_disc(0.5) WITHIN GROUP (ORDER BY p.duration_) AS median
            """
                    + ENDED + " GROUP BY GROUPING SETS ((p.proc_def_key_), (p.proc_def_key_, week))";

    private static final String ENDS =
            """
            SELECT p.proc_def_key_ AS procedure, p.end_act_id_ AS event, max(p.proc_def_id_) AS definition, count(*) AS cases
            """
                    + ENDED + " GROUP BY p.proc_def_key_, p.end_act_id_";

    private final JdbcClient jdbc;
    private final StepNames names;
    private final Clock clock;

    CaseFigures(JdbcClient jdbc, StepNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    /**
     * One figure for each procedure of the filter, in its order, also where there is no case.
     *
     * @param weeks how far back ended cases count, in stretches of seven days
     */
    public List<ProcedureFigures> of(CaseFilter filter, int weeks) {
        if (filter.procedures().isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        LargeQueries.expect(jdbc);
        var counts = new LinkedHashMap<String, Counts>();
        filter.procedures().forEach(procedure -> counts.put(procedure, new Counts(weeks)));
        asked(RUNNING, filter, now, weeks).query(row -> {
            of(counts, row).running(row.getInt("open"), row.getInt("overdue"));
        });
        asked(LEAD_TIMES, filter, now, weeks).query(row -> {
            of(counts, row).ended(row.getObject("week", Integer.class), row.getInt("ended"), duration(row));
        });
        asked(ENDS, filter, now, weeks).query(row -> {
            of(counts, row).outcome(name(row.getString("definition"), row.getString("event")), row.getInt("cases"));
        });
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().figures(entry.getKey()))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String statement, CaseFilter filter, Instant now, int weeks) {
        var people = filter.startedBy();
        return jdbc.sql(statement)
                .param("weeks", weeks)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(Duration.ofDays(7L * weeks))))
                .param("procedures", filter.procedures().toArray(String[]::new))
                .param("startedBy", people == null ? null : people.toArray(String[]::new));
    }

    private static Counts of(Map<String, Counts> counts, ResultSet row) throws SQLException {
        return Objects.requireNonNull(counts.get(row.getString("procedure")));
    }

    private static Duration duration(ResultSet row) throws SQLException {
        return Duration.ofMillis(Math.round(row.getDouble("median")));
    }

    private String name(String definition, @Nullable String event) {
        return event == null ? "" : names.said(definition, event);
    }

    /** What is counted of one procedure. */
    private static final class Counts {

        private final Week[] weeks;
        private final Map<String, Integer> outcomes = new LinkedHashMap<>();
        private int open;
        private int overdue;
        private int ended;
        private @Nullable Duration median;

        Counts(int weeks) {
            this.weeks = Collections.nCopies(weeks, new Week(0, null)).toArray(Week[]::new);
        }

        void running(int open, int overdue) {
            this.open = open;
            this.overdue = overdue;
        }

        void ended(@Nullable Integer week, int cases, Duration median) {
            if (week == null) {
                this.ended = cases;
                this.median = median;
            } else {
                weeks[weeks.length - 1 - week] = new Week(cases, median);
            }
        }

        void outcome(String name, int cases) {
            outcomes.merge(name, cases, Integer::sum);
        }

        ProcedureFigures figures(String procedure) {
            var ends = new ArrayList<Outcome>();
            outcomes.forEach((name, cases) -> ends.add(new Outcome(name, cases)));
            ends.sort((one, other) -> other.cases() - one.cases());
            return new ProcedureFigures(procedure, open, overdue, ended, median, ends, List.of(weeks));
        }
    }
}
