package org.officeflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.officeflow.testing.JavaProcess;
import org.officeflow.testing.TestDatabase;

/** What the person at the keyboard reads when the database is in the way: one line, then the prompt. */
@Tag("own-application")
class StartRefusalTest {

    @TempDir
    private Path folder;

    @Test
    void aForeignProgramOnTheDatabasePort() throws Exception {
        try (var foreigner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    folder.resolve("data"),
                    "" + foreigner.getLocalPort(),
                    "Port " + foreigner.getLocalPort() + " is in use by another program.");
        }
    }

    @Test
    void aForeignPostgreSqlOnTheDatabasePort() {
        var port = TestDatabase.server().port();
        assertRefused(folder.resolve("data"), "" + port, "Port " + port + " is in use by another program.");
    }

    @Test
    void dataOfAnotherMajorVersion() throws Exception {
        var cluster = Files.createDirectories(folder.resolve("data").resolve("postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "16\n");
        assertRefused(folder.resolve("data"), "" + TestDatabase.freePort(), "is of PostgreSQL 16");
    }

    @Test
    void aDirectoryThatCannotBeMade() {
        assertRefused(
                Path.of("/proc/officeflow"),
                "" + TestDatabase.freePort(),
                "The data directory /proc/officeflow cannot be used");
    }

    @Test
    void aPortThatIsNoNumber() {
        assertRefused(folder.resolve("data"), "many", "officeflow.database.port must be a number, not 'many'.");
    }

    private static void assertRefused(Path data, String port, String reason) {
        try (var application = JavaProcess.application(
                "--officeflow.database.directory=" + data, "--officeflow.database.port=" + port)) {
            assertThat(application.awaitExit(Duration.ofMinutes(3))).isEqualTo(1);
            assertThat(application.output())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("ERROR")
                    .contains("Officeflow does not start. ")
                    .contains(reason);
        }
    }
}
