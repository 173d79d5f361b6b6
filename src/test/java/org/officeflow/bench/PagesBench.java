package org.officeflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.officeflow.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code mvn -Pbench verify}: the pages of Cockpit in a large office, over HTTP: 10,000 decisions that wait for one person among
 * 100,000 in the office, 300,000 decided ones, and 1,000,000 finished steps; and Tasklist's lists among 100,000 open tasks. Prints
 * what the pages take, first and again.
 */
@OfficeTest
class PagesBench {

    private static final String OFFICEFLOW = "/camunda/api/cockpit/plugin/officeflow/default/";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final int AGAIN = 5;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @Test
    void pagesOpenAtOnceInALargeOffice() {
        fillInbox();
        fillHistory();
        fillTasks();
        jdbc.execute("ANALYZE");
        var finance = new Web(port).login("cockpit", "finance", "officeflow-demo");
        var definition =
                jdbc.queryForObject("SELECT max(id_) FROM act_re_procdef WHERE key_ = 'approval-round'", String.class);

        var tasklist = new Web(port).login("tasklist", "manager", "officeflow-demo");
        var mine = measure(tasklist, list("My tasks"), "\"count\":100}");
        var offered = measure(tasklist, list("My group's tasks"), "\"count\":1000}");
        var overdue = measure(tasklist, list("Overdue"), "\"count\":550}");

        var list = measure(finance, OFFICEFLOW + "approvals?size=50", "\"waiting\":10000");
        var byAmount =
                measure(finance, OFFICEFLOW + "approvals?size=50&order=amount&descending=true", "\"waiting\":10000");
        var overview = measure(finance, OFFICEFLOW + "overview", "\"procedures\"");
        var heatmap = measure(finance, OFFICEFLOW + "heatmap/" + definition + "?days=365", "\"visits\":1000000");

        report("Approvals, 10,000 waiting", list);
        report("Approvals, by amount", byAmount);
        report("First page, 333,334 cases", overview);
        report("Heatmap, 1,000,000 steps", heatmap);
        report("Tasklist, my tasks", mine);
        report("Tasklist, my group's tasks", offered);
        report("Tasklist, overdue", overdue);
        assertThat(list.first()).isLessThan(Duration.ofSeconds(1));
        assertThat(heatmap.first()).isLessThan(Duration.ofSeconds(2));
        assertThat(heatmap.again()).isLessThan(Duration.ofMillis(200));
    }

    private String list(String name) {
        return ENGINE
                + "filter/"
                + jdbc.queryForObject("SELECT id_ FROM act_ru_filter WHERE name_ = ?", String.class, name)
                + "/list?firstResult=0&maxResults=15&sortBy=created&sortOrder=desc";
    }

    /** The first time, and the median of those that follow. */
    private record Times(Duration first, Duration again) {}

    private static Times measure(Web.Browser browser, String page, String shows) {
        var first = once(browser, page, shows);
        List<Duration> again = new ArrayList<>();
        for (var i = 0; i < AGAIN; i++) {
            again.add(once(browser, page, shows));
        }
        Collections.sort(again);
        return new Times(first, again.get(AGAIN / 2));
    }

    private static Duration once(Web.Browser browser, String page, String shows) {
        var begin = System.nanoTime();
        var answer = browser.get(page, "Accept", "application/hal+json, application/json");
        var took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(shows);
        return took;
    }

    private static void report(String page, Times times) {
        System.out.printf(
                "%-28s %6d ms the first time, %6d ms again%n",
                page, times.first().toMillis(), times.again().toMillis());
    }

    private void fillInbox() {
        jdbc.update(
                """
                INSERT INTO approval_rounds (reference, kind, purpose, subject, requester, cost_centre, amount,
                    approval_needs_reason, rule_table, rule_version, opened_at, outcome)
                SELECT 'PR-2020-' || (100000 + i), 'purchase-request', 'request', 'Request ' || i, 'employee', 'Marketing',
                    100 + i % 900, false, 'determine-approvers', 1, now() - interval '1 hour' * (i % 2000),
                    CASE WHEN i > 100000 THEN 'approved' END
                FROM generate_series(1, 400000) i""");
        jdbc.update(
                """
                INSERT INTO approval_steps (round, position, role, because, rule, state, offered_at, due_at, task)
                SELECT id, 1, 'line-manager', 'Above EUR 250 the line manager decides.', 'Rule_LineManager',
                    CASE WHEN outcome IS NULL THEN 'offered' ELSE 'approved' END, opened_at, opened_at + interval '2 days', 'task-' || id
                FROM approval_rounds WHERE reference LIKE 'PR-2020-%'""");
        jdbc.update(
                """
                INSERT INTO approval_candidates (step, person, waiting_until, kind)
                SELECT s.id, CASE WHEN r.outcome IS NOT NULL OR r.id % 10 = 0 THEN 'finance' ELSE 'willem' END,
                    CASE WHEN r.outcome IS NULL THEN s.due_at END, r.kind
                FROM approval_steps s JOIN approval_rounds r ON r.id = s.round WHERE r.reference LIKE 'PR-2020-%'""");
    }

    /** A third as many cases as steps: a case asks three people. */
    private void fillHistory() {
        jdbc.update(
                """
                INSERT INTO act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
                    start_time_, end_time_, duration_, start_user_id_, start_act_id_, end_act_id_, state_)
                SELECT 'case-' || i, 'case-' || i, 'case-' || i, 'PR-2020-' || (100000 + i), d.key_, d.id_,
                    localtimestamp - interval '3 days' - interval '1 minute' * (i % 100000),
                    localtimestamp - interval '1 minute' * (i % 100000), 3 * 86400000, 'employee', 'StartEvent_PurchaseRequested',
                    'EndEvent_OrderSent', 'COMPLETED'
                FROM generate_series(0, 333333) i,
                    (SELECT key_, id_ FROM act_re_procdef WHERE key_ = 'purchase-request' ORDER BY version_ DESC LIMIT 1) d""");
        jdbc.update(
                """
                INSERT INTO act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, proc_inst_id_, root_proc_inst_id_,
                    start_time_, end_time_, duration_, due_date_, delete_reason_)
                SELECT 'task-' || i, 'UserTask_DecideOnCase', d.key_, d.id_, 'round-' || i, 'case-' || (i / 3), x.ended - x.took, x.ended,
                    extract(epoch FROM x.took) * 1000, x.ended - x.took + interval '2 days', 'completed'
                FROM generate_series(0, 999999) i
                CROSS JOIN LATERAL (SELECT localtimestamp - interval '1 minute' * ((i / 3) % 100000) AS ended,
                    interval '1 second' * (600 + i * 7919::bigint % 259200) AS took) x,
                    (SELECT key_, id_ FROM act_re_procdef WHERE key_ = 'approval-round' ORDER BY version_ DESC LIMIT 1) d""");
    }

    /** One in a thousand is assigned to the manager, one in a hundred offered to them or their group; half are overdue. */
    private void fillTasks() {
        jdbc.update(
                """
                INSERT INTO act_ru_task (id_, rev_, proc_def_id_, task_def_key_, name_, priority_, create_time_, due_date_, assignee_,
                    suspension_state_, task_state_)
                SELECT 'open-' || i, 1, d.id_, 'UserTask_DecideOnCase', 'Decide on the case', 50,
                    localtimestamp - interval '1 minute' * i, localtimestamp + interval '1 day' * (i / 1000 % 2 * 2 - 1),
                    CASE WHEN i % 1000 = 3 THEN 'manager' WHEN i % 100 > 50 THEN 'employee' END, 1, 'Created'
                FROM generate_series(0, 99999) i,
                    (SELECT id_ FROM act_re_procdef WHERE key_ = 'approval-round' ORDER BY version_ DESC LIMIT 1) d""");
        jdbc.update(
                """
                INSERT INTO act_ru_identitylink (id_, rev_, type_, task_id_, user_id_, group_id_)
                SELECT 'link-' || i, 1, 'candidate', 'open-' || i, CASE WHEN i % 200 = 1 THEN 'manager' END,
                    CASE WHEN i % 200 = 101 THEN 'manager' WHEN i % 200 <> 1 THEN 'hr' END
                FROM generate_series(0, 99999) i WHERE i % 1000 <> 3 AND i % 100 <= 50""");
        jdbc.update(
                """
                INSERT INTO act_ru_authorization (id_, rev_, type_, resource_type_, resource_id_, perms_, user_id_, group_id_)
                SELECT 'right-' || t.id_, 1, 1, 7, t.id_, 16386, coalesce(t.assignee_, l.user_id_), l.group_id_
                FROM act_ru_task t LEFT JOIN act_ru_identitylink l ON l.task_id_ = t.id_ WHERE t.id_ LIKE 'open-%'""");
    }
}
