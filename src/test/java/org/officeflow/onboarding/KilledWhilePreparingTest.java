package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.officeflow.testing.OfficeDriver.answers;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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
 * The application in a process of its own, killed with signal 9 while new colleagues are announced, while their things are handed out
 * and while everything is taken back: started again, each thing was held once and given back once, and no case is left half done.
 */
@Tag("own-application")
class KilledWhilePreparingTest {

    private static final int PEOPLE = 4;

    private KillableOffice office;

    @BeforeEach
    void anOffice(@TempDir Path folder) {
        office = new KillableOffice(folder.resolve("data"));
    }

    @AfterEach
    void noServerIsLeftBehind() {
        office.close();
    }

    @Test
    void everythingIsHeldOnceAndGivenBackOnce() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        office.killedDuring(new Kill(false, Duration.ofMillis(random.nextInt(1500))), worked -> {
            announce("first");
            worked.run();
            announce("second");
        });
        office.killedDuring(new Kill(true, Duration.ofMillis(random.nextInt(1500))), worked -> {
            announce("third");
            doItems(worked);
        });
        office.killedDuring(new Kill(false, Duration.ofMillis(random.nextInt(1500))), this::cancelAll);
        office.killedDuring(new Kill(true, Duration.ofMillis(random.nextInt(500))), worked -> {
            cancelAll(() -> {});
            worked.run();
        });
        try (var application = office.start()) {
            cancelAll(() -> {});
            KillableOffice.await(application, "still running, seed " + seed, () -> {
                undoItems();
                return count(
                                "/process-instance/count?processDefinitionKeyIn=employee-onboarding,onboarding-item,pre-boarding")
                        == 0;
            });
            KillableOffice.stop(application);
        }
        office.look(database -> assertEverythingOnce(database, "seed " + seed));
    }

    private static void assertEverythingOnce(JdbcTemplate database, String seed) {
        assertThat(database.queryForList("select distinct state from onboardings", String.class))
                .as(seed)
                .containsExactly("cancelled");
        assertThat(database.queryForObject("select count(*) from onboardings", Integer.class))
                .as(seed)
                .isGreaterThanOrEqualTo(2 * PEOPLE);
        assertThat(database.queryForList("select distinct state from onboarding_items order by 1", String.class))
                .as(seed)
                .isSubsetOf("dropped", "undone")
                .contains("undone");
        assertThat(database.queryForList(
                        "select distinct string_agg(kind, ' ' order by id) from stock_movements group by reference",
                        String.class))
                .as(seed)
                .isSubsetOf("RESERVE RELEASE", "RESERVE ISSUE TAKE_BACK")
                .contains("RESERVE ISSUE TAKE_BACK");
        assertThat(database.queryForObject("select sum(reserved) from stock", Integer.class))
                .as(seed)
                .isZero();
        assertThat(database.queryForObject("select sum(reserved + committed) from budgets", Double.class))
                .as(seed)
                .isZero();
        assertThat(database.queryForObject("select count(*) from act_ru_incident", Integer.class))
                .as(seed)
                .isZero();
    }

    /** Several people at once; HR is told, or is cut off. */
    private void announce(String mark) {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(each -> Map.<String, Object>of("name", mark + " colleague " + each, "jobTitle", "Planner"))
                .toList();
        var answer = office.as("hr")
                .start(
                        "employee-onboarding",
                        answers(
                                "people",
                                List.copyOf(people),
                                "startsOn",
                                LocalDate.now().plusDays(40).toString(),
                                "contract",
                                "permanent",
                                "department",
                                "Marketing",
                                "manager",
                                "manager",
                                "workplace",
                                "office"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void doItems(Runnable afterEach) {
        var it = office.as("it");
        for (var task : it.get("/engine-rest/task?taskDefinitionKey=UserTask_DoItem&maxResults=100")
                .json()) {
            complete(it, "it", task.path("id").asText(), Map.of());
            afterEach.run();
        }
    }

    private void cancelAll(Runnable afterEach) {
        var hr = office.as("hr");
        for (var task : hr.get("/engine-rest/task?taskDefinitionKey=UserTask_FollowOnboarding&maxResults=100")
                .json()) {
            complete(
                    hr,
                    "hr",
                    task.path("id").asText(),
                    Map.of(
                            "onboardingWish",
                            "cancel",
                            "cancelBecause",
                            "offer-declined",
                            "wishReason",
                            "Another offer."));
            afterEach.run();
        }
    }

    /** What was handed out is fetched again. */
    private void undoItems() {
        for (var person : List.of("it", "facilities")) {
            var client = office.as(person);
            for (var task : client.get("/engine-rest/task?taskDefinitionKey=UserTask_UndoItem&maxResults=100")
                    .json()) {
                complete(client, person, task.path("id").asText(), Map.of("note", "It is back."));
            }
        }
    }

    /** The case may have moved on between the list and the answer. */
    private static void complete(OfficeClient client, String person, String task, Map<String, Object> answers) {
        client.send("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
        var answer = client.submit(task, answers);
        assertThat(answer.status()).as(answer.body()).isIn(204, 404, 409);
    }

    private int count(String path) {
        return office.as("admin")
                .get("/engine-rest" + path)
                .json()
                .path("count")
                .asInt();
    }
}
