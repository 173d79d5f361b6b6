package org.officeflow.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.officeflow.database.EmbeddedPostgres;

/** What the database server counts: transactions, rows, write-ahead log, and the processor time of all its processes. */
final class ServerMeter {

    /**
     * Counters of one database, and the server's write-ahead log.
     *
     * @param engineRows rows that the engine wrote into its own tables
     * @param houseRows rows that the rooms wrote into theirs
     * @param documentBytes content of the documents
     */
    record Counts(
            long transactions,
            long inserted,
            long updated,
            long deleted,
            long engineRows,
            long houseRows,
            long documentBytes,
            long log) {

        Counts since(Counts before) {
            return new Counts(
                    transactions - before.transactions,
                    inserted - before.inserted,
                    updated - before.updated,
                    deleted - before.deleted,
                    engineRows - before.engineRows,
                    houseRows - before.houseRows,
                    documentBytes - before.documentBytes,
                    log - before.log);
        }
    }

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;

    ServerMeter(EmbeddedPostgres server, ProcessHandle postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /** Processor time by process. */
    Map<Long, Duration> processors() {
        var times = new HashMap<Long, Duration>();
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .forEach(
                        process -> process.info().totalCpuDuration().ifPresent(time -> times.put(process.pid(), time)));
        return times;
    }

    /** Processor time of all processes since. */
    long processorNanosSince(Map<Long, Duration> before) {
        return processors().entrySet().stream()
                .mapToLong(entry -> entry.getValue()
                        .minus(before.getOrDefault(entry.getKey(), Duration.ZERO))
                        .toNanos())
                .sum();
    }

    /** A process hands its counts on when it ends: waits for the end of those that a side has just closed. */
    Counts read(SideProcess side, Runnable closeAll) {
        try (var connection =
                DriverManager.getConnection(server.jdbcUrl(side.database()), server.username(), server.password())) {
            var newest = number(connection, "select extract(epoch from clock_timestamp()) * 1000000");
            closeAll.run();
            var end = System.nanoTime() + LIMIT.toNanos();
            while (number(
                            connection,
                            "select count(*) from pg_stat_activity where datname = current_database() "
                                    + "and pid <> pg_backend_pid() and extract(epoch from backend_start) * 1000000 < "
                                    + newest)
                    > 0) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(side.side().name() + " keeps its connections");
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            return new Counts(
                    number(connection, "select xact_commit from pg_stat_database where datname = current_database()"),
                    tables(connection, "n_tup_ins", "%"),
                    tables(connection, "n_tup_upd", "%"),
                    tables(connection, "n_tup_del", "%"),
                    tables(connection, "n_tup_ins + n_tup_upd + n_tup_del", "act\\_%"),
                    tables(connection, "n_tup_ins + n_tup_upd + n_tup_del", "%")
                            - tables(connection, "n_tup_ins + n_tup_upd + n_tup_del", "act\\_%"),
                    number(connection, "select coalesce(sum(size), 0) from documents"),
                    number(connection, "select pg_current_wal_lsn() - '0/0'::pg_lsn"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long tables(Connection connection, String sum, String names) throws SQLException {
        return number(
                connection, "select sum(" + sum + ") from pg_stat_user_tables where relname like '" + names + "'");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getBigDecimal(1).longValue();
        }
    }
}
