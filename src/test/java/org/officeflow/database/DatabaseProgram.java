package org.officeflow.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs an embedded PostgreSQL in a process of its own. Arguments: data directory, programs directory, port, and "hold" (until
 * standard input ends) or "load" (insert numbers for ever and say which are committed).
 */
final class DatabaseProgram {

    private DatabaseProgram() {}

    public static void main(String[] arguments) throws Exception {
        var settings = new EmbeddedPostgresSettings(
                Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        System.out.println("starting");
        try (var server = EmbeddedPostgres.start(settings)) {
            System.out.println("ready");
            if (arguments[3].equals("load")) {
                load(server);
            } else {
                waitForEndOfInput();
            }
        } catch (DatabaseStartException e) {
            System.out.println("refused: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void waitForEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // whatever is typed is not for us
        }
    }

    private static void load(EmbeddedPostgres server) throws Exception {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS numbers (number bigint PRIMARY KEY)");
        }
        var next = new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 100_000) * 10_000);
        for (var i = 0; i < 3; i++) {
            new Thread(() -> insert(server, next)).start();
        }
        Thread.currentThread().join();
    }

    private static void insert(EmbeddedPostgres server, AtomicInteger next) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var insert = connection.prepareStatement("INSERT INTO numbers VALUES (?)")) {
            while (true) {
                var number = next.incrementAndGet();
                insert.setInt(1, number);
                insert.executeUpdate();
                System.out.println("committed " + number);
            }
        } catch (SQLException e) {
            System.out.println("the server is gone: " + e.getMessage());
        }
    }
}
