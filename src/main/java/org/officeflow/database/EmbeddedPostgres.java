package org.officeflow.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own in a folder of our own, on the loopback address only. Commits are on disk before they are
 * acknowledged (fsync and synchronous_commit on). The password of its users is made once and kept in the data directory.
 *
 * <p>The server is started by {@code pg_ctl} in a session of its own, so that Ctrl-C in a terminal reaches Java alone and the
 * database stops last. A server left behind by a killed Java process is stopped and started again with today's settings.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Name of the application's database and of the role that owns it. */
    public static final String APPLICATION = "officeflow";

    private static final String SUPERUSER = "postgres";
    private static final long START_SECONDS = 300;

    private final Path dataDirectory;
    private final Path cluster;
    private final PostgresBinaries binaries;
    private final int port;
    private final String password;
    private final FileChannel lockChannel;
    private final FileLock lock;

    private EmbeddedPostgres(
            Path dataDirectory, PostgresBinaries binaries, int port, String password, FileChannel channel, FileLock lock) {
        this.dataDirectory = dataDirectory;
        this.cluster = dataDirectory.resolve("postgresql");
        this.binaries = binaries;
        this.port = port;
        this.password = password;
        this.lockChannel = channel;
        this.lock = lock;
    }

    /**
     * Starts the server, making the data directory first where there is none.
     *
     * @throws DatabaseStartException with one line that says what is in the way
     */
    public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
        var directory = settings.dataDirectory().toAbsolutePath().normalize();
        try {
            createPrivateDirectory(directory);
            var channel = FileChannel.open(
                    directory.resolve("officeflow.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new DatabaseStartException("Another Officeflow is running on the data directory " + directory
                        + ". Stop it, or choose another directory with officeflow.database.directory.");
            }
            var binaries = PostgresBinaries.unpack(settings.programsDirectory());
            var server = new EmbeddedPostgres(
                    directory, binaries, settings.port(), password(directory), channel, lock);
            try {
                server.bringUp();
            } catch (RuntimeException | IOException e) {
                server.unlock();
                throw e;
            }
            return server;
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The data directory " + directory + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void bringUp() throws IOException {
        checkMajorVersion();
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            stopServer();
        }
        if (portIsTaken()) {
            throw new DatabaseStartException("Port " + port + " is in use by another program. Stop it, or choose another "
                    + "port for the database with officeflow.database.port.");
        }
        initialise();
        startServer();
        try {
            verifyItIsOurs();
            createApplicationDatabase();
        } catch (SQLException e) {
            stopServer();
            throw new DatabaseStartException("The database in " + cluster + " does not answer: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            stopServer();
            throw e;
        }
    }

    /** JDBC address of the application's database. */
    public String jdbcUrl() {
        return jdbcUrl(APPLICATION);
    }

    /** JDBC address of any database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The application's role; it owns its database and is no superuser. */
    public String username() {
        return APPLICATION;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** A new, empty database of the application's role, for tests. */
    public void createDatabase(String name) {
        try (var connection = connect(SUPERUSER, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"" + name + "\" OWNER " + APPLICATION);
        } catch (SQLException e) {
            throw new DatabaseStartException("Database " + name + " cannot be created: " + e.getMessage(), e);
        }
    }

    /** Stops the server at once but cleanly, and gives the data directory free. */
    @Override
    public void close() {
        try {
            stopServer();
        } finally {
            unlock();
        }
    }

    private void checkMajorVersion() throws IOException {
        var versionFile = cluster.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            return;
        }
        var found = Files.readString(versionFile).strip();
        var ours = run(List.of(binaries.program("postgres").toString(), "--version"), 30).output()
                .replaceFirst("(?s).*?(\\d+)\\..*", "$1");
        if (!found.equals(ours)) {
            throw new DatabaseStartException("The data in " + cluster + " is of PostgreSQL " + found + ", this Officeflow brings "
                    + "PostgreSQL " + ours + ". Export it with the older Officeflow, or choose another directory with "
                    + "officeflow.database.directory.");
        }
    }

    /** Builds the cluster beside its place and moves it there when it is whole: a killed first start leaves no ruin. */
    private void initialise() throws IOException {
        try (var leftovers = Files.newDirectoryStream(dataDirectory, "postgresql.new-*")) {
            for (var leftover : leftovers) {
                PostgresBinaries.deleteRecursively(leftover);
            }
        }
        if (Files.exists(cluster)) {
            return;
        }
        var fresh = dataDirectory.resolve("postgresql.new-" + UUID.randomUUID());
        var passwordFile = dataDirectory.resolve("database-password");
        var result = run(
                List.of(
                        binaries.program("initdb").toString(),
                        "-D", fresh.toString(),
                        "-U", SUPERUSER,
                        "-A", "scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--data-checksums",
                        "-E", "UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"),
                120);
        if (result.status() != 0) {
            throw new DatabaseStartException("The database cannot be set up: " + result.lastLine());
        }
        Files.writeString(
                fresh.resolve("postgresql.conf"),
                """

                # Officeflow: one machine, loopback only, nothing acknowledged before it is on disk.
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 60
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                log_min_messages = warning
                """,
                StandardOpenOption.APPEND);
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void startServer() throws IOException {
        var result = run(
                List.of(
                        binaries.program("pg_ctl").toString(),
                        "-D", cluster.toString(),
                        "-l", dataDirectory.resolve("postgresql.log").toString(),
                        "-o", "-p " + port,
                        "-t", Long.toString(START_SECONDS),
                        "-w", "start"),
                START_SECONDS + 10);
        if (result.status() != 0) {
            throw new DatabaseStartException("The database does not start; the reason stands in "
                    + dataDirectory.resolve("postgresql.log") + ": " + lastLogLine());
        }
    }

    private void stopServer() {
        try {
            run(
                    List.of(
                            binaries.program("pg_ctl").toString(),
                            "-D", cluster.toString(),
                            "-m", "fast",
                            "-t", "60",
                            "-w", "stop"),
                    70);
        } catch (IOException e) {
            throw new DatabaseStartException("The database in " + cluster + " cannot be stopped: " + e.getMessage(), e);
        }
    }

    private void verifyItIsOurs() throws SQLException, IOException {
        try (var connection = connect(SUPERUSER, "postgres");
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW data_directory")) {
            answer.next();
            if (!Files.isSameFile(Path.of(answer.getString(1)), cluster)) {
                throw new DatabaseStartException("Port " + port + " is answered by the PostgreSQL of "
                        + answer.getString(1) + ", not by ours. Choose another port with officeflow.database.port.");
            }
        }
    }

    private void createApplicationDatabase() throws SQLException {
        try (var connection = connect(SUPERUSER, "postgres");
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + APPLICATION + "'")) {
                statement.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + password + "'");
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + APPLICATION + "'")) {
                statement.execute("CREATE DATABASE " + APPLICATION + " OWNER " + APPLICATION);
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            return answer.next();
        }
    }

    private Connection connect(String user, String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user, password);
    }

    private boolean portIsTaken() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void createPrivateDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!PostgresBinaries.isWindows()) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String password(Path directory) throws IOException {
        var file = directory.resolve("database-password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            var partial = directory.resolve("database-password.new");
            Files.writeString(partial, HexFormat.of().formatHex(random));
            if (!PostgresBinaries.isWindows()) {
                Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void unlock() {
        try {
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            throw new DatabaseStartException("The lock on " + dataDirectory + " cannot be released: " + e.getMessage(), e);
        }
    }

    private String lastLogLine() throws IOException {
        var log = dataDirectory.resolve("postgresql.log");
        return Files.exists(log) ? new Result(1, Files.readString(log)).lastLine() : "no log was written";
    }

    private record Result(int status, String output) {
        String lastLine() {
            var lines = output.strip().split("\\R");
            return Arrays.stream(lines).reduce((first, second) -> second).orElse("");
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, on the same files. */
    private static Result run(List<String> command, long seconds) throws IOException {
        var line = new ArrayList<String>();
        if (isRoot()) {
            line.add("unshare");
            line.add("-U");
        }
        line.addAll(command);
        var output = Files.createTempFile("officeflow-postgresql", ".out");
        try {
            var process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " did not end within " + seconds + " s");
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command.get(0), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return !PostgresBinaries.isWindows() && "root".equals(System.getProperty("user.name"));
    }
}
