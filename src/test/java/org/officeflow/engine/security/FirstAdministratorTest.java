package org.officeflow.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.officeflow.OfficeflowApplication;
import org.officeflow.testing.TestDatabase;
import org.officeflow.testing.Web;

/** Rows 5, 6 and 14 outside the demo; test A3. In a process of its own, as an operator would start it. */
class FirstAdministratorTest {

    private final int port = TestDatabase.freePort();
    private final String database =
            "first_" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);

    @Test
    void theFirstAdministratorComesFromTheEnvironmentOrTheStartStopsAndSaysSo()
            throws IOException, InterruptedException {
        TestDatabase.server().createDatabase(database);
        var without = start(List.of());
        var said = new String(without.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(without.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(without.exitValue()).isEqualTo(1);
        assertThat(said)
                .contains("There is no administrator yet. Set OFFICEFLOW_ADMIN_USER and OFFICEFLOW_ADMIN_PASSWORD")
                .doesNotContain("Tomcat started", "\tat ");

        var weak = start(List.of("anna", "anna"));
        assertThat(new String(weak.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("is too weak");

        var application = start(List.of("anna", "Correct-Horse-7"));
        try {
            var log = application.inputReader();
            var last = new ArrayDeque<String>();
            for (var line = log.readLine(); line != null && !line.contains("Started OfficeflowApplication"); ) {
                last.add(line);
                line = log.readLine();
            }
            assertThat(application.isAlive()).as(String.join("\n", last)).isTrue();
            checkThatAnnaIsAlone(new Web(port));
        } finally {
            application.destroy();
            application.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static void checkThatAnnaIsAlone(Web web) {
        var anna = Web.basic("anna", "Correct-Horse-7");
        assertThat(web.get("/engine-rest/user/count", anna).body()).isEqualTo("{\"count\":1}");
        assertThat(web.get("/engine-rest/user?memberOfGroup=camunda-admin&maxResults=5", anna)
                        .body())
                .contains("anna");
        for (var role : List.of("admin", "employee", "manager", "demo")) {
            assertThat(web.get("/engine-rest/version", Web.basic(role, "officeflow-demo"))
                            .statusCode())
                    .isEqualTo(401);
        }
        var page = web.get("/camunda/app/tasklist/default/");
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure"));
        assertThat(web.send("DELETE", "/engine-rest/group/camunda-admin/members/anna", null, anna)
                        .statusCode())
                .isEqualTo(204);
        var setup = web.post(
                "/camunda/api/admin/setup/default/user/create",
                "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"Correct-Horse-7\"}}",
                "Cookie",
                Web.cookies(page),
                "X-XSRF-TOKEN",
                Web.token(page));
        assertThat(setup.statusCode()).isIn(401, 403);
        assertThat(web.get("/engine-rest/version", Web.basic("x", "Correct-Horse-7"))
                        .statusCode())
                .isEqualTo(401);
    }

    /** Without empty entries, which would mean the folder that we stand in. */
    private static String classPath() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Process start(List<String> administrator) throws IOException {
        var server = TestDatabase.server();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                OfficeflowApplication.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("SPRING_DATASOURCE_URL", server.jdbcUrl(database));
        environment.put("SPRING_DATASOURCE_USERNAME", server.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", server.password());
        if (!administrator.isEmpty()) {
            environment.put("OFFICEFLOW_ADMIN_USER", administrator.get(0));
            environment.put("OFFICEFLOW_ADMIN_PASSWORD", administrator.get(1));
        }
        return builder.start();
    }
}
