package org.officeflow.engine.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.officeflow.engine.figures.StepNames;
import org.officeflow.engine.security.AsSystem;
import org.officeflow.language.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open tasks that people have, as far as they belong to certain procedures; with plain statements, a few however many tasks there
 * are. The engine checks no grants here: for code that has itself checked who may look.
 */
@Component
public class OpenTasks {

    private static final String HELD =
            """
            FROM ACT_RU_TASK t JOIN ACT_RU_EXECUTION i ON i.ID_ = t.PROC_INST_ID_
            JOIN ACT_RU_EXECUTION c ON c.ID_ = i.ROOT_PROC_INST_ID_ JOIN ACT_RE_PROCDEF d ON d.ID_ = c.PROC_DEF_ID_
            JOIN ACT_RE_PROCDEF own ON own.ID_ = t.PROC_DEF_ID_
            WHERE t.ASSIGNEE_ = ANY (:people) AND own.KEY_ <> ALL (:keptBack) AND t.TASK_DEF_KEY_ <> :apart AND d.KEY_ = ANY (:procedures)
            AND c.BUSINESS_KEY_ IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final StepNames names;
    private final TaskService tasks;
    private final AsSystem asSystem;

    OpenTasks(JdbcClient jdbc, StepNames names, TaskService tasks, AsSystem asSystem) {
        this.jdbc = jdbc;
        this.names = names;
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    /**
     * Which tasks.
     *
     * @param procedures keys of the processes of the cases
     * @param apart element of the tasks that are left out
     * @param keptBack keys of called processes whose tasks are left out
     */
    public record Scope(Collection<String> procedures, String apart, Collection<String> keptBack) {}

    /**
     * How much somebody has.
     *
     * @param timed how many of them have a day by which they are due
     * @param overdue how many of these should be done by now
     * @param soon how many of these fall due until the moment that was asked for
     */
    public record Held(int open, int timed, int overdue, int soon) {}

    /** How much each of these people has; nothing for whom it does not name. */
    public Map<String, Held> count(Collection<String> people, Scope scope, Instant now, Instant soon) {
        var counts = new HashMap<String, Held>();
        held(
                        """
                        SELECT t.ASSIGNEE_ AS person, count(*) AS open, count(t.DUE_DATE_) AS timed,
                            count(*) FILTER (WHERE t.DUE_DATE_ < :now) AS overdue,
                            count(*) FILTER (WHERE t.DUE_DATE_ >= :now AND t.DUE_DATE_ < :soon) AS soon
                        """,
                        " GROUP BY t.ASSIGNEE_",
                        people,
                        scope)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(soon))
                .query(row -> {
                    counts.put(
                            row.getString("person"),
                            new Held(
                                    row.getInt("open"),
                                    row.getInt("timed"),
                                    row.getInt("overdue"),
                                    row.getInt("soon")));
                });
        return counts;
    }

    /** What this person has, the most urgent first, what has no day at the end. */
    public List<OpenTask> of(String person, Scope scope, int most) {
        return read(person, scope, " ORDER BY t.DUE_DATE_ NULLS LAST, t.CREATE_TIME_, t.ID_ LIMIT " + most, "");
    }

    /** One of the tasks that this person has. */
    public Optional<OpenTask> find(String person, String task, Scope scope) {
        return read(person, scope, " AND t.ID_ = :task", task).stream().findFirst();
    }

    /** Gives the task from one person to another; false where the first does not have it any more. */
    @Transactional
    public boolean give(String task, String from, String to) {
        var held = jdbc.sql("SELECT ID_ FROM ACT_RU_TASK WHERE ID_ = ? AND ASSIGNEE_ = ? FOR UPDATE")
                .params(task, from)
                .query(String.class)
                .optional();
        held.ifPresent(id -> asSystem.run(() -> tasks.setAssignee(id, to)));
        return held.isPresent();
    }

    /** What is to be done in this task, for every language, to be kept. */
    public Value stepTold(OpenTask task) {
        return names.told(task.definition(), task.element());
    }

    /** The same in the language of whoever reads it. */
    public String stepSaid(OpenTask task) {
        return names.said(task.definition(), task.element());
    }

    private List<OpenTask> read(String person, Scope scope, String which, String task) {
        return held(
                        """
                        SELECT t.ID_, t.PROC_DEF_ID_, t.TASK_DEF_KEY_, t.CREATE_TIME_, t.DUE_DATE_, d.KEY_ AS procedure,
                            c.BUSINESS_KEY_ AS reference, ARRAY(
                                SELECT l.GROUP_ID_ FROM ACT_RU_IDENTITYLINK l
                                WHERE l.TASK_ID_ = t.ID_ AND l.TYPE_ = 'candidate' AND l.GROUP_ID_ IS NOT NULL
                                ORDER BY l.GROUP_ID_) AS groups
                        """,
                        which,
                        List.of(person),
                        scope)
                .param("task", task)
                .query(OpenTasks::task)
                .list();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("DUE_DATE_");
        return new OpenTask(
                row.getString("ID_"),
                row.getString("procedure"),
                row.getString("reference"),
                row.getString("PROC_DEF_ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getTimestamp("CREATE_TIME_").toInstant(),
                due == null ? null : due.toInstant(),
                List.of((String[]) row.getArray("groups").getArray()));
    }

    private JdbcClient.StatementSpec held(String what, String which, Collection<String> people, Scope scope) {
        return jdbc.sql(what + HELD + which)
                .param("people", people.toArray(String[]::new))
                .param("procedures", scope.procedures().toArray(String[]::new))
                .param("apart", scope.apart())
                .param("keptBack", scope.keptBack().toArray(String[]::new));
    }
}
