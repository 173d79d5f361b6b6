package org.officeflow.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.officeflow.testing.KillableOffice;
import org.officeflow.testing.KillableOffice.Kill;
import org.officeflow.testing.OfficeClient;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application in a process of its own, killed with signal 9 while requests stand between their approver's decision and the
 * order: started again, it makes of every request one order, one document, one mail and one commitment.
 */
@Tag("own-application")
class KilledBetweenDecisionAndOrderTest {

    private static final int CASES = 6;

    /** Orders follow their decisions within milliseconds: the first kill may come too late. */
    private static final int TRIES = 5;

    private KillableOffice office;
    private final List<String> requests = new ArrayList<>();

    @BeforeEach
    void anOffice(@TempDir Path folder) {
        office = new KillableOffice(folder.resolve("data"));
    }

    @AfterEach
    void noServerIsLeftBehind() {
        office.close();
    }

    @Test
    void everyDecidedRequestIsOrderedOnce() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var caught = 0;
        caught += killedWhileDeciding(new Kill(false, Duration.ofMillis(random.nextInt(2000))));
        caught += killedWhileDeciding(new Kill(true, Duration.ZERO));
        for (var more = 0; caught == 0 && more < TRIES; more++) {
            caught += killedWhileDeciding(new Kill(true, Duration.ofMillis(random.nextInt(50))));
        }
        assertThat(caught)
                .as("requests that stood between decision and order, seed " + seed)
                .isPositive();

        try (var application = office.start()) {
            decideWhatIsOpen(office.as("manager"), new ArrayList<>(), () -> {});
            KillableOffice.await(application, "still running, seed " + seed, () -> requests.stream()
                    .allMatch(this::isEnded));
            KillableOffice.stop(application);
        }
        office.look(database -> requests.forEach(request -> assertOrderedOnce(database, request, seed)));
    }

    /** Starts, hands in, lets the manager decide and kills; the number of requests that were decided and not ordered. */
    private int killedWhileDeciding(Kill kill) throws Exception {
        var decided = new ArrayList<String>();
        office.killedDuring(kill, worked -> {
            decideWhatIsOpen(office.as("manager"), new ArrayList<>(), () -> {});
            var employee = office.as("employee");
            for (var number = 0; number < CASES; number++) {
                requests.add(handIn(employee));
            }
            decideWhatIsOpen(office.as("manager"), decided, worked);
        });
        assertThat(decided).isNotEmpty();
        var between = new ArrayList<String>();
        office.look(database -> decided.forEach(request -> {
            assertThat(count(database, "approval_decisions d join approval_rounds r on r.id = d.round", request))
                    .as("an acknowledged decision is kept")
                    .isEqualTo(1);
            if (count(database, "purchase_orders o join purchase_requests r on r.number = o.request", request) == 0) {
                between.add(request);
            }
        }));
        return between.size();
    }

    private String handIn(OfficeClient employee) {
        var answer = employee.start(
                "purchase-request",
                Map.of(
                        "subject",
                        "Repair of lamp " + (requests.size() + 1),
                        "costCentre",
                        "Marketing",
                        "category",
                        "services",
                        "supplier",
                        "LICHT",
                        "lines",
                        List.of(Map.of("description", "Repair", "quantity", 1, "unitPrice", 20))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("businessKey").asText();
    }

    /** Approves every task that the manager has; what is acknowledged goes into the list. Ends early when it is cut off. */
    private static void decideWhatIsOpen(OfficeClient manager, List<String> decided, Runnable afterEach) {
        var tasks = manager.get("/engine-rest/task?taskDefinitionKey=UserTask_DecideOnCase&maxResults=100");
        for (var task : tasks.json()) {
            var id = task.path("id").asText();
            var reference = manager.get("/api/tasks/" + id + "/timeline")
                    .json()
                    .path("reference")
                    .asText();
            var answer =
                    manager.submit(id, Map.of("decision", "approve", "lines", List.of(Map.of("approvedQuantity", 1))));
            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            decided.add(reference);
            afterEach.run();
        }
    }

    private boolean isEnded(String request) {
        return office.as("admin")
                        .get("/engine-rest/process-instance/count?businessKey=" + request)
                        .json()
                        .path("count")
                        .asInt()
                == 0;
    }

    private static void assertOrderedOnce(JdbcTemplate database, String request, long seed) {
        var what = request + ", seed " + seed;
        assertThat(database.queryForObject(
                        "select state from purchase_requests where number = ?", String.class, request))
                .as(what)
                .isEqualTo("ordered");
        assertThat(count(database, "approval_decisions d join approval_rounds r on r.id = d.round", request))
                .as(what)
                .isEqualTo(1);
        var order =
                database.queryForList("select number from purchase_orders where request = ?", String.class, request);
        assertThat(order).as(what).hasSize(1);
        assertThat(database.queryForList("select kind from documents where reference = ?", String.class, request))
                .as(what)
                .containsExactly("order");
        assertThat(database.queryForList(
                        "select mail_key from outbox_mails where reference = ?", String.class, request))
                .as(what)
                .filteredOn(key -> key.startsWith("PO-"))
                .isEqualTo(order);
        assertThat(database.queryForList(
                        "select kind || ' ' || reserved_delta || ' ' || committed_delta from budget_movements"
                                + " where reference = ? order by id",
                        String.class,
                        request))
                .as(what)
                .containsExactly("RESERVE 20.00 0.00", "COMMIT -20.00 20.00");
        assertThat(database.queryForList(
                        "select what from timeline_entries where reference = ?", String.class, request))
                .as(what)
                .doesNotHaveDuplicates()
                .contains("Order " + order.get(0) + " made", "Order " + order.get(0) + " sent to Lichthuis B.V.");
    }

    private static int count(JdbcTemplate database, String tables, String request) {
        var column = tables.startsWith("approval") ? "r.reference" : "r.number";
        return database.queryForObject(
                "select count(*) from " + tables + " where " + column + " = ?", Integer.class, request);
    }
}
