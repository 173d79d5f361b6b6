package org.officeflow.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.officeflow.testing.OfficeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

@OfficeTest
class ImportControllerTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anAdministratorImportsAFileAndGetsTheCounts() throws Exception {
        var answer = post("admin", "locations", "text/csv", demo("locations.csv"));
        assertThat(answer.statusCode()).isEqualTo(200);
        var body = read(answer);
        assertThat(body.get("added").asInt()).isZero();
        assertThat(body.get("changed").asInt()).isZero();
        assertThat(body.get("unchanged").asInt()).isPositive();
        assertThat(body.get("deactivated").asInt()).isZero();

        var run = read(get("admin", "/" + body.get("id").asText()));
        assertThat(run.get("state").asText()).isEqualTo("done");
        assertThat(run.get("rowsDone")).isEqualTo(run.get("rows"));
        assertThat(run.get("startedBy").asText()).isEqualTo("admin");
        assertThat(read(get("admin", "")).isArray()).isTrue();
    }

    @Test
    void peopleAndRolesGoThroughToTheEngineUnderTheAdministratorsOwnRights() throws Exception {
        for (var kind : new String[] {"people", "roles"}) {
            var answer = post("admin", kind, "text/csv", demo(kind.equals("people") ? "employees.csv" : "roles.csv"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(read(answer).get("added").asInt()
                            + read(answer).get("changed").asInt())
                    .isZero();
        }
    }

    @Test
    void aFormMayCarryTheFile() throws Exception {
        var part =
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\\\files\\\\my places.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\nplace\r\nAttic\r\n\r\n--cut--\r\n";
        var answer = post("admin", "locations", "multipart/form-data; boundary=cut", part);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).get("faults").get(0).get("file").asText()).isEqualTo("my places.csv");
    }

    @Test
    void faultsComeWithFileLineColumnAndReason() throws Exception {
        var answer = post("admin", "budgets-or-so", "text/csv", "x");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(read(answer).get("message").asText()).contains("people").contains("supplier-prices");

        var refused = post("admin", "departments", "text/csv", "department,group,owner\nSales,Business,zoe\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        var fault = read(refused).get("faults").get(0);
        assertThat(fault.get("file").asText()).isEqualTo("departments.csv");
        assertThat(fault.get("line").asInt()).isEqualTo(2);
        assertThat(fault.get("column").asText()).isEqualTo("owner");
        assertThat(fault.get("reason").asText()).isEqualTo("'zoe' is not known among the people.");
        assertThat(jdbc.queryForObject("select owner from departments where name = 'Sales'", String.class))
                .isNull();
    }

    @Test
    void nobodyElseImports() throws Exception {
        assertThat(post("manager", "people", "text/csv", "x").statusCode()).isEqualTo(403);
        assertThat(get("auditor", "").statusCode()).isEqualTo(403);
        assertThat(get("employee", "/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(403);
        assertThat(http.send(request("/people").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("admin", "/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(get("admin", "/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        var answer = post("admin", "locations", "text/csv", "location\n" + "x".repeat(20 * 1024 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> post(String login, String kind, String type, String body)
            throws IOException, InterruptedException {
        var request = request("/" + kind)
                .header("Authorization", basic(login))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String login, String path) throws IOException, InterruptedException {
        return http.send(request(path).header("Authorization", basic(login)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/imports" + path));
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private static String demo(String file) throws IOException {
        return new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
    }

    private static String basic(String login) {
        return "Basic "
                + Base64.getEncoder().encodeToString((login + ":officeflow-demo").getBytes(StandardCharsets.UTF_8));
    }
}
