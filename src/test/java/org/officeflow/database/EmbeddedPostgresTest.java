package org.officeflow.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.officeflow.testing.JavaProcess;
import org.officeflow.testing.TestDatabase;

class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");

    @TempDir
    private Path data;

    @BeforeAll
    static void unpackThePrograms() throws Exception {
        PostgresBinaries.unpack(PROGRAMS);
    }

    @AfterEach
    void noServerIsLeftBehind() {
        var server = JavaProcess.databaseServerOf(data);
        server.ifPresent(ProcessHandle::destroyForcibly);
        assertThat(server).as("server left running").isEmpty();
    }

    @Test
    void aSecondStartFindsTheDataOfTheFirst() throws Exception {
        try (var server = start()) {
            execute(server, "CREATE TABLE lamps (colour text)", "INSERT INTO lamps VALUES ('green')");
        }
        try (var server = start()) {
            assertThat(query(server, "SELECT colour FROM lamps")).isEqualTo("green");
        }
        assertThat(Files.readString(data.resolve("postgresql.log"))).contains("database system is shut down");
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsOnDiskWhateverTheFilesSay() throws Exception {
        try (var server = start();
                var superuser = connect(server, ServerProgram.SUPERUSER, server.password());
                var statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET fsync = off");
            statement.execute("ALTER SYSTEM SET synchronous_commit = off");
        }
        try (var server = start()) {
            assertThat(List.of(
                            query(server, "SHOW fsync"),
                            query(server, "SHOW synchronous_commit"),
                            query(server, "SHOW full_page_writes"),
                            query(server, "SHOW data_checksums")))
                    .containsOnly("on");
            assertThat(query(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            try (var sockets = Files.list(Path.of("/tmp"))) {
                assertThat(sockets).noneMatch(file -> file.endsWith(".s.PGSQL." + server.port()));
            }
        }
    }

    @Test
    void thePasswordIsMadeOnceAndReadableByItsOwnerAlone() throws Exception {
        String password;
        try (var server = start()) {
            password = server.password();
        }
        try (var server = start()) {
            assertThat(server.password()).isEqualTo(password).hasSize(48);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database-password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        try (var server = start()) {
            for (var user : List.of(EmbeddedPostgres.APPLICATION, ServerProgram.SUPERUSER)) {
                assertThatThrownBy(() -> connect(server, user, "wrong").close())
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
                assertThatThrownBy(() -> connect(server, user, "").close())
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
        }
    }

    @Test
    void theApplicationIsNoSuperuser() throws Exception {
        try (var server = start()) {
            assertThat(
                            query(
                                    server,
                                    "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void aSecondStartOnTheSameDirectoryIsRefusedHereAndInAnotherProcess() throws Exception {
        try (var server = start()) {
            assertThat(refusal(TestDatabase.freePort()))
                    .startsWith("Another Officeflow is running on the data directory");
            try (var other = JavaProcess.test(
                    DatabaseProgram.class,
                    data.toString(),
                    PROGRAMS.toString(),
                    "" + TestDatabase.freePort(),
                    "hold")) {
                assertThat(other.awaitExit(Duration.ofSeconds(60))).isEqualTo(1);
                assertThat(other.output()).anyMatch(line -> line.startsWith("refused: Another Officeflow is running"));
            }
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aPortThatAnotherProgramHasIsRefusedBeforeAnythingIsMade() throws Exception {
        try (var foreigner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(foreigner.getLocalPort()))
                    .isEqualTo("Port " + foreigner.getLocalPort()
                            + " is in use by another program. Stop that program, or choose "
                            + "another port for the database with officeflow.database.port.");
        }
        assertThat(data.resolve("postgresql")).doesNotExist();
    }

    @Test
    void aPortThatAnotherPostgreSqlHasIsRefused() throws Exception {
        var foreigner = TestDatabase.server();
        assertThat(refusal(foreigner.port())).startsWith("Port " + foreigner.port() + " is in use by another program.");
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedAndLeftAlone() throws Exception {
        start().close();
        var version = data.resolve("postgresql").resolve("PG_VERSION");
        Files.writeString(version, "16\n");
        assertThat(refusal(TestDatabase.freePort()))
                .contains("is of PostgreSQL 16, this Officeflow brings PostgreSQL 17.")
                .doesNotContain("\n");
        Files.writeString(version, "17\n");
        start().close();
    }

    @Test
    void aLostPasswordFileIsNamed() throws Exception {
        start().close();
        Files.delete(data.resolve("database-password"));
        assertThat(refusal(TestDatabase.freePort()))
                .contains("database-password is missing")
                .doesNotContain("\n");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
        var file = Files.createFile(data.resolve("a-file"));
        for (var impossible : List.of(file, file.resolve("below"), Path.of("/proc/officeflow"))) {
            var refusal = catchThrowableOfType(
                    DatabaseStartException.class,
                    () -> EmbeddedPostgres.start(
                            new EmbeddedPostgresSettings(impossible, PROGRAMS, TestDatabase.freePort())));
            assertThat(refusal.getMessage())
                    .startsWith("The data directory " + impossible + " cannot be used: ")
                    .doesNotContain("\n");
        }
    }

    @Test
    void aServerThatAKilledProcessLeftBehindIsStoppedAndStartedAgain() throws Exception {
        try (var first = hold()) {
            first.awaitOutput("ready", Duration.ofSeconds(60));
            first.kill();
        }
        var orphan = JavaProcess.databaseServerOf(data).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();
        try (var server = start()) {
            assertThat(JavaProcess.databaseServerOf(data).orElseThrow().pid()).isNotEqualTo(orphan.pid());
            orphan.onExit().get(30, TimeUnit.SECONDS);
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aProgramThatHasGotTheNumberOfADeadServerIsLeftAlone() throws Exception {
        start().close();
        var bystander = new ProcessBuilder("cat").start();
        try {
            Files.writeString(data.resolve("postgresql").resolve("postmaster.pid"), bystander.pid() + "\n");
            try (var server = start()) {
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
                assertThat(bystander.isAlive()).isTrue();
            }
        } finally {
            bystander.destroyForcibly();
        }
    }

    private JavaProcess hold() {
        return JavaProcess.test(
                DatabaseProgram.class, data.toString(), PROGRAMS.toString(), "" + TestDatabase.freePort(), "hold");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(new EmbeddedPostgresSettings(data, PROGRAMS, TestDatabase.freePort()));
    }

    private String refusal(int port) {
        return catchThrowableOfType(DatabaseStartException.class, () -> EmbeddedPostgres.start(
                                new EmbeddedPostgresSettings(data, PROGRAMS, port))
                        .close())
                .getMessage();
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (var connection = connect(server, server.username(), server.password());
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String query(EmbeddedPostgres server, String query) throws SQLException {
        try (var connection = connect(server, server.username(), server.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), user, password);
    }
}
