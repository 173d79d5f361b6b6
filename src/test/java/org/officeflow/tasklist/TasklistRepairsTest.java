package org.officeflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class TasklistRepairsTest {

    @LocalServerPort
    private int port;

    @Test
    void theScriptThatTasklistBringsHasEachPlaceExactlyOnce() throws IOException {
        var path = "/META-INF/resources/webjars/camunda/app/tasklist/" + TasklistRepairs.SCRIPT;
        try (var stream = getClass().getResourceAsStream(path)) {
            var script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(TasklistRepairs.ALL)
                    .allSatisfy(repair -> assertThat(script.split(java.util.regex.Pattern.quote(repair.shipped()), -1))
                            .as(repair.shipped())
                            .hasSize(2));
        }
    }

    @Test
    void theScriptThatIsDeliveredIsCorrected() throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/camunda/app/tasklist/" + TasklistRepairs.SCRIPT);
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TasklistRepairs.ALL)
                .allSatisfy(repair ->
                        assertThat(answer.body()).contains(repair.delivered()).doesNotContain(repair.shipped()));
    }
}
