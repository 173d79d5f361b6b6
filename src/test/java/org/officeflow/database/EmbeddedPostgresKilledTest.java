package org.officeflow.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.officeflow.testing.JavaProcess;
import org.officeflow.testing.TestDatabase;

class EmbeddedPostgresKilledTest {

    private static final Path PROGRAMS = Path.of("target", "postgresql-programs");
    private static final int MOMENTS = 5;
    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    @Test
    void aFirstStartThatIsKilledAtAnyMomentHeals() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var whole = undisturbedFirstStart();
        for (var moment = 0; moment < MOMENTS; moment++) {
            var data = folder.resolve("killed-" + moment);
            var killedAfter = Duration.ofNanos((long) (whole.toNanos() * (moment + random.nextDouble()) / MOMENTS));
            try (var first = program(data, data, "hold")) {
                first.awaitOutput("starting", Duration.ofSeconds(60));
                first.letRun(killedAfter);
                first.kill();
            }
            try (var second =
                            EmbeddedPostgres.start(new EmbeddedPostgresSettings(data, data, TestDatabase.freePort()));
                    var connection =
                            DriverManager.getConnection(second.jdbcUrl(), second.username(), second.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE it_works (yes boolean)");
            } catch (DatabaseStartException e) {
                throw new AssertionError("killed after " + killedAfter + " of " + whole + ", seed " + seed, e);
            }
            assertThat(JavaProcess.databaseServerOf(data)).isEmpty();
        }
    }

    @Test
    void noAcknowledgedCommitIsLostWhenServerAndProgramAreKilledUnderLoad() throws Exception {
        var data = folder.resolve("load");
        var acknowledged = new HashSet<Integer>();
        for (var round = 0; round < ROUNDS; round++) {
            try (var writer = program(data, PROGRAMS, "load")) {
                writer.awaitOutput("committed", 300 + 150 * round, Duration.ofSeconds(120));
                JavaProcess.databaseServerOf(data).orElseThrow().destroyForcibly();
                writer.kill();
                writer.output().stream()
                        .filter(line -> line.matches("committed \\d+"))
                        .forEach(line -> acknowledged.add(Integer.valueOf(line.substring("committed ".length()))));
            }
            try (var server = EmbeddedPostgres.start(
                            new EmbeddedPostgresSettings(data, PROGRAMS, TestDatabase.freePort()));
                    var connection =
                            DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT number FROM numbers")) {
                var kept = new HashSet<Integer>();
                while (rows.next()) {
                    kept.add(rows.getInt(1));
                }
                assertThat(kept).containsAll(acknowledged);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 300);
    }

    private Duration undisturbedFirstStart() {
        var data = folder.resolve("undisturbed");
        try (var program = program(data, data, "hold")) {
            program.awaitOutput("starting", Duration.ofSeconds(60));
            var begin = System.nanoTime();
            program.awaitOutput("ready", Duration.ofSeconds(120));
            var time = Duration.ofNanos(System.nanoTime() - begin);
            program.closeInput();
            assertThat(program.awaitExit(Duration.ofSeconds(60))).isZero();
            return time;
        }
    }

    private static JavaProcess program(Path data, Path programs, String mode) {
        return JavaProcess.test(
                DatabaseProgram.class, data.toString(), programs.toString(), "" + TestDatabase.freePort(), mode);
    }
}
