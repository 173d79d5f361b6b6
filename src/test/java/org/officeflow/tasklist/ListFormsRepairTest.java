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
class ListFormsRepairTest {

    @LocalServerPort
    private int port;

    @Test
    void theScriptThatTasklistBringsHasTheFaultExactlyOnce() throws IOException {
        var path = "/META-INF/resources/webjars/camunda/app/tasklist/" + ListFormsRepair.SCRIPT;
        try (var stream = getClass().getResourceAsStream(path)) {
            var script = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(script.split(java.util.regex.Pattern.quote(ListFormsRepair.WRONG), -1))
                    .hasSize(2);
        }
    }

    @Test
    void theScriptThatIsDeliveredCountsOnlyMessages() throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/camunda/app/tasklist/" + ListFormsRepair.SCRIPT);
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(ListFormsRepair.RIGHT).doesNotContain(ListFormsRepair.WRONG);
    }
}
