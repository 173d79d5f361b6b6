package org.officeflow.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.officeflow.database.EmbeddedPostgres;
import org.officeflow.database.EmbeddedPostgresSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The demo office in a process of its own, with its own database, killed with signal 9 and started again on what is left. */
public final class KillableOffice implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final Path data;
    private final int httpPort = TestDatabase.freePort();

    public KillableOffice(Path data) {
        this.data = data;
    }

    public JavaProcess start() {
        var application = JavaProcess.application(
                "--spring.profiles.active=demo",
                "--server.port=" + httpPort,
                "--officeflow.demo.cases=false",
                "--officeflow.database.directory=" + data,
                "--officeflow.database.port=" + TestDatabase.freePort(),
                // whose process was killed in the middle of a job: the job is free again after so long
                "--camunda.bpm.job-execution.lock-time-in-millis=5000");
        application.awaitOutput("Stop with Ctrl-C", START);
        return application;
    }

    public OfficeClient as(String person) {
        return OfficeClient.demo(httpPort, person);
    }

    /** What is killed, and how long after the first piece of work was acknowledged. */
    public record Kill(boolean databaseToo, Duration after) {}

    /**
     * Starts, lets people work and kills in the midst of it.
     *
     * @param work calls its argument after each piece that was acknowledged; it is cut off
     */
    public void killedDuring(Kill kill, Consumer<Runnable> work) throws Exception {
        try (var application = start()) {
            var first = new CountDownLatch(1);
            var working = CompletableFuture.runAsync(() -> work.accept(first::countDown));
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            application.letRun(kill.after());
            if (kill.databaseToo()) {
                JavaProcess.databaseServerOf(data).orElseThrow().destroyForcibly();
            }
            application.kill();
            working.handle((nothing, cutOff) -> cutOff).get(60, TimeUnit.SECONDS);
        }
    }

    /** Lets it run until something is so. */
    public static void await(JavaProcess application, String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            application.letRun(A_MOMENT);
        }
    }

    /** Stops it as a person does. */
    public static void stop(JavaProcess application) {
        application.process().destroy();
        application.awaitExit(STOP);
    }

    /** Looks into the database while the application is down. */
    public void look(Consumer<JdbcTemplate> what) throws Exception {
        var programs = Files.createDirectories(Path.of("target", "postgresql-programs"));
        try (var server =
                EmbeddedPostgres.start(new EmbeddedPostgresSettings(data, programs, TestDatabase.freePort()))) {
            what.accept(new JdbcTemplate(
                    new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password())));
        }
    }

    /** Leaves no server behind. */
    @Override
    public void close() {
        JavaProcess.databaseServerOf(data).ifPresent(ProcessHandle::destroyForcibly);
    }
}
