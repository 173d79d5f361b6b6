package org.officeflow.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in a folder of our own, on the loopback address only. Commits are on disk before they are
 * acknowledged (fsync and synchronous_commit on). The password of its users is made once and kept in the data directory.
 *
 * <p>A server left behind by a killed Java process is stopped and started again with today's settings. A first start that was
 * killed is begun anew.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** Name of the application's database and of the role that owns it. */
    public static final String APPLICATION = "officeflow";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataDirectory directory;
    private final ServerProgram program;
    private final int port;
    private final String password;

    private EmbeddedPostgres(DataDirectory directory, ServerProgram program, int port, String password) {
        this.directory = directory;
        this.program = program;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server, making the data directory first where there is none.
     *
     * @throws DatabaseStartException with one line that says what is in the way
     */
    public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
        try {
            var directory = DataDirectory.take(settings.dataDirectory());
            try {
                var program = new ServerProgram(directory, PostgresBinaries.unpack(settings.programsDirectory()));
                checkMajorVersion(directory, program);
                var server = new EmbeddedPostgres(directory, program, settings.port(), directory.password());
                server.bringUp();
                return server;
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The data directory "
                            + settings.dataDirectory().toAbsolutePath().normalize() + " cannot be used: "
                            + DataDirectory.reason(e)
                            + ". Choose another directory with officeflow.database.directory.",
                    e);
        }
    }

    private static void checkMajorVersion(DataDirectory directory, ServerProgram program) throws IOException {
        var found = directory.majorVersion();
        if (found == null) {
            return;
        }
        var ours = program.majorVersion();
        if (!found.equals(ours)) {
            throw new DatabaseStartException("The data in " + directory.cluster() + " is of PostgreSQL " + found
                    + ", this Officeflow brings PostgreSQL " + ours
                    + ". Export it with the Officeflow that wrote it, or choose "
                    + "another directory with officeflow.database.directory.");
        }
    }

    private void bringUp() throws IOException {
        program.stopOrphan();
        checkPortIsFree();
        program.initialise();
        program.start(port);
        try {
            verifyItIsOurs();
            createApplicationDatabase();
        } catch (SQLException e) {
            program.stop();
            throw new DatabaseStartException(
                    "The database in " + directory.cluster() + " does not answer: " + oneLine(e), e);
        } catch (IOException | RuntimeException e) {
            program.stop();
            throw e;
        }
        log.info("PostgreSQL runs on 127.0.0.1:{}, its data is in {}", port, directory.path());
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

    /** The password of the application's role. */
    public String password() {
        return password;
    }

    /** TCP port on the loopback address. */
    public int port() {
        return port;
    }

    /** A new, empty database of the application's role, for tests. */
    public void createDatabase(String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true) + " OWNER " + APPLICATION);
        } catch (SQLException e) {
            throw new DatabaseStartException("Database " + name + " cannot be created: " + oneLine(e), e);
        }
    }

    /** Stops the server at once but cleanly, and gives the data directory free. */
    @Override
    public void close() {
        try {
            program.stop();
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The database in " + directory.cluster() + " cannot be stopped: " + DataDirectory.reason(e), e);
        } finally {
            directory.close();
        }
    }

    /** Another PostgreSQL may answer on the port although ours started: then its data directory is not ours. */
    private void verifyItIsOurs() throws SQLException, IOException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW data_directory")) {
            answer.next();
            var answering = Path.of(answer.getString(1));
            if (!Files.exists(answering) || !Files.isSameFile(answering, directory.cluster())) {
                throw portIsTaken("by the PostgreSQL of " + answering);
            }
        }
    }

    private void createApplicationDatabase() throws SQLException {
        try (var connection = connect();
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

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", ServerProgram.SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "20");
        return DriverManager.getConnection(jdbcUrl("postgres"), properties);
    }

    private void checkPortIsFree() {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var socket = new Socket()) {
            socket.connect(address, 500);
        } catch (IOException nobodyAnswers) {
            try (var listener = new ServerSocket()) {
                listener.setReuseAddress(true);
                listener.bind(address);
                return;
            } catch (IOException e) {
                throw portIsTaken("or not allowed (" + e.getMessage() + ")");
            }
        }
        throw portIsTaken("by another program");
    }

    private DatabaseStartException portIsTaken(String how) {
        return new DatabaseStartException("Port " + port + " is in use " + how
                + ". Stop that program, or choose another port for " + "the database with officeflow.database.port.");
    }

    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }
}
