package org.officeflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class TasklistRepairsTest {

    @LocalServerPort
    private int port;

    @Test
    void theScriptThatTasklistBringsHasEachPlaceExactlyOnce() throws IOException {
        for (var repair : TasklistRepairs.ALL) {
            try (var stream = getClass().getResourceAsStream(TasklistRepairs.SHIPPED + repair.script())) {
                var script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(script.split(Pattern.quote(repair.shipped()), -1))
                        .as(repair.shipped())
                        .hasSize(2);
            }
        }
    }

    @Test
    void theScriptThatIsDeliveredIsCorrected() throws IOException, InterruptedException {
        for (var repair : TasklistRepairs.ALL) {
            var address = URI.create("http://localhost:" + port + "/camunda/" + repair.script());
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().contains(repair.delivered()))
                    .as(repair.delivered())
                    .isTrue();
            assertThat(answer.body().contains(repair.shipped()))
                    .as(repair.shipped())
                    .isFalse();
        }
    }
}
