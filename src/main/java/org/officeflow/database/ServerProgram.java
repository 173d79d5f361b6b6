package org.officeflow.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs PostgreSQL's own programs on one data directory: sets the database up, starts the server, stops it. The server runs in a
 * session of its own, so that Ctrl-C in a terminal reaches Java alone and the database can stop last.
 */
final class ServerProgram {

    /** The server's superuser; the application's own role is none. */
    static final String SUPERUSER = "postgres";

    /** Recovery after a crash may take minutes, and is not to be cut short. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofSeconds(60);

    /** What is under way when everything stops is let finish that long. */
    private static final Duration LAST_TRANSACTIONS = Duration.ofSeconds(5);

    private static final int TRIES_WHILE_THE_LAST_SERVER_DIES = 50;

    private static final Logger log = LoggerFactory.getLogger(ServerProgram.class);

    private final DataDirectory directory;
    private final PostgresBinaries binaries;

    ServerProgram(DataDirectory directory, PostgresBinaries binaries) {
        this.directory = directory;
        this.binaries = binaries;
    }

    /** "17" of "postgres (PostgreSQL) 17.11". */
    String majorVersion() throws IOException {
        var result = run(Duration.ofSeconds(30), "postgres", "--version");
        return result.output().replaceFirst("(?s).*?(\\d+).*", "$1");
    }

    /** Sets a database up beside its place and moves it there when it is whole and on disk: a killed first start leaves no ruin. */
    void initialise() throws IOException {
        var fresh = directory.placeForNewCluster();
        if (Files.exists(directory.cluster())) {
            return;
        }
        log.info("First start: setting up the database in {}", directory.path());
        var result = run(
                Duration.ofMinutes(3),
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + directory.passwordFile(),
                "--data-checksums",
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (result.status() != 0) {
            throw new DatabaseStartException(
                    "The database cannot be set up in " + directory.path() + ": " + result.lastLine());
        }
        directory.accept(fresh);
    }

    /** Starts the server with today's settings, whatever its files say. */
    void start(int port) throws IOException {
        directory.turnLog();
        var settings = List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=60",
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning",
                // no row of anybody's file in the log
                "log_error_verbosity=terse",
                "log_min_error_statement=panic");
        var options = "-p " + port + " -c " + String.join(" -c ", settings);
        for (var attempt = 1; ; attempt++) {
            var before = logSize();
            var result = run(
                    START.plusSeconds(10),
                    "pg_ctl",
                    "-D",
                    directory.cluster().toString(),
                    "-l",
                    directory.log().toString(),
                    "-o",
                    options,
                    "-t",
                    Long.toString(START.toSeconds()),
                    "-w",
                    "start");
            if (result.status() == 0) {
                return;
            }
            var said = fatalLine(before).orElse(result.lastLine());
            var lastServerIsDying = said.contains("still in use");
            if (!lastServerIsDying || attempt == TRIES_WHILE_THE_LAST_SERVER_DIES) {
                throw new DatabaseStartException("The database in " + directory.path() + " does not start (more in "
                        + directory.log() + "): " + said);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Stops the server that a killed Officeflow left behind, and no other program that has got its number since. */
    void stopOrphan() throws IOException {
        var pidFile = directory.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var process = readPid(pidFile).flatMap(ProcessHandle::of);
        if (process.isEmpty()) {
            return;
        }
        if (!isPostgres(process.get())) {
            Files.deleteIfExists(pidFile);
        } else if (namesOurFolder(process.get())) {
            log.info("Stopping the database server that an earlier Officeflow left behind");
            stop();
        }
    }

    /**
     * Stops the server: transactions that last longer than a moment are rolled back, all that was committed is written. Nothing happens
     * if none runs.
     */
    void stop() throws IOException {
        var pidFile = directory.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (stop("smart", LAST_TRANSACTIONS).status() == 0) {
            return;
        }
        var result = stop("fast", STOP);
        if (result.status() != 0 && Files.exists(pidFile)) {
            log.warn(
                    "The database did not stop ({}) and is stopped at once; its next start takes longer",
                    result.lastLine());
            stop("immediate", STOP);
        }
    }

    private Result stop(String mode, Duration patience) throws IOException {
        return run(
                patience.plusSeconds(10),
                "pg_ctl",
                "-D",
                directory.cluster().toString(),
                "-m",
                mode,
                "-t",
                Long.toString(patience.toSeconds()),
                "-w",
                "stop");
    }

    private static Optional<Long> readPid(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }

    private boolean namesOurFolder(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments ->
                        List.of(arguments).contains(directory.cluster().toString()))
                .orElse(true);
    }

    private long logSize() throws IOException {
        return Files.exists(directory.log()) ? Files.size(directory.log()) : 0;
    }

    private Optional<String> fatalLine(long after) throws IOException {
        if (!Files.exists(directory.log())) {
            return Optional.empty();
        }
        try (var file = Files.newInputStream(directory.log())) {
            file.skipNBytes(Math.min(after, Files.size(directory.log())));
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((first, second) -> second)
                    .map(line -> line.replaceFirst(".*(FATAL|PANIC):\\s*", ""));
        }
    }

    private record Result(int status, String output) {
        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("no reason given");
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, on the same files. */
    private Result run(Duration limit, String program, String... arguments) throws IOException {
        var line = new ArrayList<String>();
        if (isRoot()) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(binaries.program(program).toString());
        line.addAll(List.of(arguments));
        var output = directory.path().resolve("last-command.txt");
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + limit.toSeconds() + " s");
            }
            var result = new Result(process.exitValue(), Files.readString(output));
            if (result.output().startsWith("unshare:")) {
                throw refusedAsRoot(result.lastLine());
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        } catch (IOException e) {
            if (line.get(0).equals("unshare")
                    && e.getMessage() != null
                    && e.getMessage().contains("\"unshare\"")) {
                throw refusedAsRoot("the program unshare is missing");
            }
            throw e;
        }
    }

    private static DatabaseStartException refusedAsRoot(String reason) {
        return new DatabaseStartException(
                "PostgreSQL does not run as root, and this machine does not let it run otherwise (" + reason
                        + "). Start Officeflow as an ordinary user, or name an external database in SPRING_DATASOURCE_URL.");
    }

    private static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }
}
