package org.officeflow.bench;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.officeflow.budget.BudgetLine;
import org.officeflow.budget.Budgets;
import org.officeflow.engine.forms.Answers;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.procurement.process.PurchaseRequestContract;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Four people at a time hand in requests for twelve desk lamps and approve them, by the task that the mail leads to; the job executor makes the orders and sends them.
 * Every request has a requester and a cost centre of its own, so that no two are added up. A round ends when every case of it has
 * ended with its order. All the while other requests wait for a decision, as in any office: with no case open at all, the
 * database's statistics would say that the engine's tables are empty.
 */
final class PurchaseRound {

    private static final int CLIENTS = 4;
    private static final int OFFICE = 200;
    private static final int WAITING = 100;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** What the manager sends, each time. */
    private static final Map<String, Object> APPROVAL = approval();

    /** What a round took. */
    record Result(long nanos, long cpuNanos) {

        @Override
        public String toString() {
            return nanos + " " + cpuNanos;
        }

        static Result of(String words) {
            var parts = words.split(" ");
            return new Result(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;
    private final Side side;
    private final String definition;
    private final AtomicInteger number = new AtomicInteger();
    private final HikariDataSource pool;
    private final int waiting;

    PurchaseRound(ApplicationContext context, Side side) {
        this.engine = context.getBean(ProcessEngine.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.pool = (HikariDataSource) context.getBean(DataSource.class);
        this.side = side;
        this.definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PurchaseRequestContract.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        hire(context.getBean(Budgets.class));
        for (var i = 0; i < WAITING; i++) {
            ask(OFFICE + i);
        }
        waiting = executions();
        jdbc.execute("analyze");
    }

    private void hire(Budgets budgets) {
        for (var i = 0; i < OFFICE + WAITING; i++) {
            jdbc.update(
                    "insert into people (id, name, job_title, department, manager, email, hired_on) values (?, ?, 'Clerk', 'Marketing', "
                            + "'manager', ?, '2020-01-01')",
                    requester(i),
                    "Clerk " + i,
                    requester(i) + "@lindehof.example");
            jdbc.update(
                    "insert into departments (name, department_group, owner) values (?, 'Projects', 'sanne')",
                    costCentre(i));
            budgets.setBudget(
                    new BudgetLine(
                            new CostCentreId(costCentre(i)),
                            Year.now(ZoneOffset.UTC).getValue()),
                    new BigDecimal("9000000.00"));
        }
    }

    Result run(int cases) {
        if (cases > OFFICE) {
            throw new IllegalArgumentException("The office has " + OFFICE + " people only.");
        }
        jdbc.update("update purchase_requests set submitted_at = submitted_at - interval '100 days'");
        var before = Ends.read(jdbc);
        var cpu = cpu();
        var start = System.nanoTime();
        work(cases);
        awaitEnd();
        var nanos = System.nanoTime() - start;
        var spent = cpu() - cpu;
        Ends.read(jdbc).check(before, cases);
        return new Result(nanos, spent);
    }

    /** Closes the connections, so that the server's counters know all that they did. */
    void rest() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private void work(int cases) {
        var next = new AtomicInteger();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var work = new ArrayList<java.util.concurrent.Callable<Boolean>>();
            for (var i = 0; i < CLIENTS; i++) {
                work.add(() -> {
                    for (var at = next.getAndIncrement(); at < cases; at = next.getAndIncrement()) {
                        oneCase(at);
                    }
                    return true;
                });
            }
            for (var done : clients.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client could not go on", e.getCause());
        } finally {
            clients.shutdown();
        }
    }

    private void oneCase(int at) {
        ask(at);
        decide(at);
    }

    private void ask(int at) {
        var wish = wish(at);
        var identity = engine.getIdentityService();
        identity.setAuthentication(requester(at), List.of("employee"));
        try {
            engine.getFormService().submitStartForm(definition, sent(wish));
        } finally {
            identity.clearAuthentication();
        }
    }

    private void decide(int at) {
        var identity = engine.getIdentityService();
        identity.setAuthentication("manager", List.of("employee", "manager"));
        try {
            var mail = jdbc.queryForObject(
                    "select body from outbox_mails where reference = (select max(number) from purchase_requests where requester = ?) "
                            + "and mail_key like '%-asked-%'",
                    String.class, requester(at));
            var task = mail.replaceAll("(?s).*/#/\\?task=(\\S+).*", "$1");
            engine.getFormService().submitTaskForm(task, sent(APPROVAL));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Every field of the start form, as Tasklist sends it; empty fields too, lists as JSON. */
    private Map<String, Object> wish(int at) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("subject", "Desk lamps " + number.incrementAndGet());
        wish.put("costCentre", costCentre(at));
        wish.put("neededBy", null);
        wish.put("supplier", "LICHT");
        wish.put("newSupplier", "");
        wish.put("category", "furniture");
        wish.put("beneficiary", null);
        wish.put("quotesWaiver", "");
        wish.put("notCheapestReason", "");
        wish.put("termMonths", null);
        wish.put("personalData", false);
        wish.put("emergency", false);
        wish.put("lines", json("[{\"item\":\"FU-200\",\"description\":\"\",\"quantity\":12,\"unitPrice\":null}]"));
        return wish;
    }

    /** Every field of the decision form, as Tasklist sends it. */
    private static Map<String, Object> approval() {
        var approval = new LinkedHashMap<String, Object>();
        approval.put(
                "lines",
                json("[{\"position\":1,\"description\":\"Desk lamp\",\"amount\":\"414.00\",\"approvedQuantity\":12}]"));
        approval.put("decision", "approve");
        approval.put("reason", "");
        return approval;
    }

    private static JsonValue json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    /** On the stock side the engine keeps every field as a variable, and our code still gets the answers in memory. */
    private Map<String, Object> sent(Map<String, Object> answers) {
        if (side.guarded()) {
            return answers;
        }
        var sent = Variables.createVariables();
        if (side.answersAreVariables()) {
            sent.putAll(answers);
        }
        return sent.putValueTyped("answers", Variables.untypedValue(Answers.ofValues(plain(answers)), true));
    }

    private static Map<String, Object> plain(Map<String, Object> answers) {
        var plain = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> {
            if (value instanceof JsonValue json) {
                plain.put(key, rows(json.getValue()));
            } else if (value != null && !value.equals("")) {
                plain.put(key, value);
            }
        });
        return plain;
    }

    private static List<Map<String, Object>> rows(SpinJsonNode list) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : list.elements()) {
            var fields = new LinkedHashMap<String, Object>();
            for (var name : row.fieldNames()) {
                var value = row.prop(name).value();
                if (value != null && !value.equals("")) {
                    fields.put(name, value);
                }
            }
            rows.add(fields);
        }
        return rows;
    }

    private void awaitEnd() {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (executions() > waiting) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("cases did not end: "
                        + jdbc.queryForList("select retries_, exception_msg_ from act_ru_job limit 10"));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private int executions() {
        return jdbc.queryForObject("select count(*) from act_ru_execution", Integer.class);
    }

    private static String requester(int at) {
        return "clerk-" + at;
    }

    private static String costCentre(int at) {
        return "Project " + at;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** What the ends of the cases left behind. */
    private record Ends(int sent, int documents, int mails, int commitments) {

        static Ends read(JdbcTemplate jdbc) {
            return new Ends(
                    count(jdbc, "purchase_orders where sent_at is not null"),
                    count(jdbc, "documents where kind = 'order'"),
                    count(jdbc, "outbox_mails where mail_key like 'PO-%'"),
                    count(jdbc, "budget_movements where kind = 'COMMIT'"));
        }

        private static int count(JdbcTemplate jdbc, String what) {
            return jdbc.queryForObject("select count(*) from " + what, Integer.class);
        }

        void check(Ends before, int cases) {
            var expected = new Ends(
                    before.sent + cases, before.documents + cases, before.mails + cases, before.commitments + cases);
            if (!equals(expected)) {
                throw new IllegalStateException("expected " + expected + ", found " + this);
            }
        }
    }
}
