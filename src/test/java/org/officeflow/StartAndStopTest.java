package org.officeflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.officeflow.testing.JavaProcess;
import org.officeflow.testing.TestDatabase;

/** The real application in a process of its own, from the first start to the last line. */
@Tag("own-application")
class StartAndStopTest {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @AfterEach
    void noServerIsLeftBehind() {
        for (var data : List.of(folder.resolve("data"), folder.resolve("other"))) {
            JavaProcess.databaseServerOf(data).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void itSaysWhereItIsRefusesASecondOneAndEndsOnASignal() throws Exception {
        var data = folder.resolve("data");
        var httpPort = TestDatabase.freePort();
        try (var application = JavaProcess.application(demo(data, httpPort))) {
            application.awaitOutput("http://localhost:" + httpPort, START);
            application.awaitOutput("Stop with Ctrl-C", Duration.ofSeconds(5));
            assertThat(String.join("\n", application.output()))
                    .contains("this machine only")
                    .contains(
                            "employee  manager  office  hr  finance  it  facilities  analyst  auditor  operator  admin")
                    .contains("officeflow-demo");
            assertThat(health(httpPort)).contains("\"UP\"");

            secondInstanceOnTheSameDirectoryIsRefused(data);
            instanceOnTheSameHttpPortIsRefusedAndLeavesNoDatabaseBehind(httpPort);

            assertThat(health(httpPort)).contains("\"UP\"");
            var database = JavaProcess.databaseServerOf(data).orElseThrow();
            application.process().destroy();
            application.awaitExit(STOP);
            assertStoppedCleanly(data, database);
        }
    }

    @Test
    void controlCEndsBothCleanly() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "no setsid on this machine");
        var data = folder.resolve("data");
        var httpPort = TestDatabase.freePort();
        try (var application = JavaProcess.applicationInSession(demo(data, httpPort))) {
            application.awaitOutput("http://localhost:" + httpPort, START);
            var database = JavaProcess.databaseServerOf(data).orElseThrow();
            var group = "-" + application.process().pid();
            assertThat(new ProcessBuilder("kill", "-INT", "--", group).start().waitFor())
                    .isZero();
            application.awaitExit(STOP);
            assertStoppedCleanly(data, database);
        }
    }

    private void secondInstanceOnTheSameDirectoryIsRefused(Path data) {
        try (var second = JavaProcess.application(demo(data, TestDatabase.freePort()))) {
            assertThat(second.awaitExit(START)).isEqualTo(1);
            assertThat(second.output())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Another Officeflow is running on the data directory " + data);
        }
    }

    private void instanceOnTheSameHttpPortIsRefusedAndLeavesNoDatabaseBehind(int httpPort) throws Exception {
        var data = folder.resolve("other");
        try (var second = JavaProcess.application(demo(data, httpPort))) {
            assertThat(second.awaitExit(START)).isEqualTo(1);
            var errors = new ArrayList<>(second.output());
            errors.removeIf(line -> line.contains(" INFO ") || line.contains(" WARN "));
            assertThat(errors)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Port " + httpPort + " is in use by another program.")
                    .contains("server.port");
            assertThat(Files.readString(data.resolve("postgresql.log"))).contains("database system is shut down");
        }
    }

    private static String[] demo(Path data, int httpPort) {
        return new String[] {
            "--spring.profiles.active=demo",
            "--server.port=" + httpPort,
            "--officeflow.database.directory=" + data,
            "--officeflow.database.port=" + TestDatabase.freePort()
        };
    }

    private static void assertStoppedCleanly(Path data, ProcessHandle database) throws Exception {
        assertThat(data.resolve("postgresql").resolve("postmaster.pid")).doesNotExist();
        database.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(Files.readAllLines(data.resolve("postgresql.log")))
                .noneMatch(line -> line.contains("FATAL") || line.contains("PANIC"))
                .last()
                .asString()
                .endsWith("database system is shut down");
    }

    private static String health(int httpPort) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + httpPort + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
