package org.officeflow.budget;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.budget.BudgetBreakdown.Holding;
import org.officeflow.budget.Movement.Kind;
import org.officeflow.organisation.CostCentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables budgets and budget_movements. */
@Repository
class Ledger {

    private static final String STATE = "SELECT amount, spent, committed, reserved FROM budgets "
            + "WHERE cost_centre = :costCentre AND year = :year";

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets one transaction at a time work on a reference, until it ends. */
    void lock(String reference) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:reference, 30))")
                .param("reference", reference)
                .query((row, number) -> true)
                .single();
    }

    /** Locks the line until the transaction ends; a line that nobody gave a budget is made with none. */
    BudgetState lock(BudgetLine line) {
        return select(STATE + " FOR UPDATE", line).orElseGet(() -> {
            line(
                            jdbc.sql(
                                    "INSERT INTO budgets (cost_centre, year) VALUES (:costCentre, :year) ON CONFLICT DO NOTHING"),
                            line)
                    .update();
            return select(STATE + " FOR UPDATE", line).orElseThrow();
        });
    }

    BudgetState state(BudgetLine line) {
        return select(STATE, line)
                .orElseGet(() -> new BudgetState(
                        line,
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00")));
    }

    /** Every line of a year that was given a budget or holds money, by name. */
    List<BudgetState> states(int year) {
        return jdbc.sql("SELECT * FROM budgets WHERE year = :year ORDER BY cost_centre")
                .param("year", year)
                .query((row, number) -> new BudgetState(
                        new BudgetLine(new CostCentreId(row.getString("cost_centre")), year),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("spent"),
                        row.getBigDecimal("committed"),
                        row.getBigDecimal("reserved")))
                .list();
    }

    void setBudget(BudgetLine line, BigDecimal amount) {
        line(
                        jdbc.sql("INSERT INTO budgets (cost_centre, year, amount) VALUES (:costCentre, :year, :amount) "
                                + "ON CONFLICT (cost_centre, year) DO UPDATE SET amount = excluded.amount"),
                        line)
                .param("amount", amount)
                .update();
    }

    /** Writes a movement and adds it to the running totals of its line, which must be locked. */
    void append(Entry entry) {
        line(
                        jdbc.sql(
                                """
                                WITH movement AS (
                                    INSERT INTO budget_movements (reference, cost_centre, year, kind, amount, reserved_delta,
                                        committed_delta, spent_delta, overrun, note, created_at)
                                    VALUES (:reference, :costCentre, :year, :kind, :amount, :reserved, :committed, :spent,
                                        :overrun, :note, :at))
                                UPDATE budgets SET reserved = reserved + :reserved, committed = committed + :committed,
                                    spent = spent + :spent
                                WHERE cost_centre = :costCentre AND year = :year
                                """),
                        entry.line())
                .param("reference", entry.reference())
                .param("kind", entry.kind().name())
                .param("amount", entry.amount())
                .param("reserved", entry.reservedDelta())
                .param("committed", entry.committedDelta())
                .param("spent", entry.spentDelta())
                .param("overrun", entry.overrun())
                .param("note", entry.note())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    List<Movement> movements(String reference) {
        return jdbc.sql("SELECT * FROM budget_movements WHERE reference = :reference ORDER BY id")
                .param("reference", reference)
                .query((row, number) -> movement(row))
                .list();
    }

    List<Holding> largestHoldings(BudgetLine line, int limit) {
        return line(
                        jdbc.sql(
                                """
                                SELECT reference, sum(reserved_delta) AS reserved, sum(committed_delta) AS committed
                                FROM budget_movements WHERE cost_centre = :costCentre AND year = :year
                                GROUP BY reference HAVING sum(reserved_delta + committed_delta) > 0
                                ORDER BY sum(reserved_delta + committed_delta) DESC, reference LIMIT :limit
                                """),
                        line)
                .param("limit", limit)
                .query((row, number) -> new Holding(
                        row.getString("reference"), row.getBigDecimal("reserved"), row.getBigDecimal("committed")))
                .list();
    }

    private Optional<BudgetState> select(String query, BudgetLine line) {
        return line(jdbc.sql(query), line)
                .query((row, number) -> new BudgetState(
                        line,
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("spent"),
                        row.getBigDecimal("committed"),
                        row.getBigDecimal("reserved")))
                .optional();
    }

    private static JdbcClient.StatementSpec line(JdbcClient.StatementSpec statement, BudgetLine line) {
        return statement.param("costCentre", line.costCentre().value()).param("year", line.year());
    }

    private static Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                row.getLong("id"),
                row.getString("reference"),
                new BudgetLine(new CostCentreId(row.getString("cost_centre")), row.getInt("year")),
                Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("amount"),
                row.getBigDecimal("reserved_delta"),
                row.getBigDecimal("committed_delta"),
                row.getBigDecimal("spent_delta"),
                row.getBoolean("overrun"),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** A movement about to be written. */
    record Entry(
            String reference,
            BudgetLine line,
            Kind kind,
            BigDecimal amount,
            BigDecimal reservedDelta,
            BigDecimal committedDelta,
            BigDecimal spentDelta,
            boolean overrun,
            @Nullable String note) {}
}
