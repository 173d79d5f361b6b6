package org.officeflow.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.Branch;
import org.officeflow.onboarding.PackageLine;
import org.officeflow.organisation.PersonId;
import org.officeflow.transfer.TransferLine.Decision;
import org.officeflow.transfer.TransferLine.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is given, taken back and kept in transfers. */
@Repository
class TransferLines {

    private final JdbcClient jdbc;

    TransferLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TransferNumber number, int position, TransferLine line) {
        var thing = line.thing();
        jdbc.sql(
                        """
                        INSERT INTO transfer_lines (transfer, position, difference, branch, title, rule, what, quantity, responsible,
                            due_days, on_day_one, undo, source)
                        VALUES (:transfer, :position, :difference, :branch, :title, :rule, :what, :quantity, :responsible, :days,
                            :onDayOne, :undo, :source)""")
                .param("transfer", number.value())
                .param("position", position)
                .param("difference", line.difference().key())
                .param("branch", thing.branch().key())
                .param("title", thing.title())
                .param("rule", thing.rule())
                .param("what", thing.what())
                .param("quantity", thing.quantity())
                .param("responsible", thing.responsible())
                .param("days", thing.dueDays())
                .param("onDayOne", thing.onDayOne())
                .param("undo", thing.undo())
                .param("source", line.source())
                .update();
    }

    /** All of a transfer, in their order. */
    List<TransferLine> of(TransferNumber number) {
        return jdbc.sql("SELECT * FROM transfer_lines WHERE transfer = ? ORDER BY position")
                .param(number.value())
                .query(TransferLines::line)
                .list();
    }

    void decided(TransferNumber number, int position, Decision decision, @Nullable LocalDate endsOn) {
        jdbc.sql("UPDATE transfer_lines SET decision = ?, ends_on = ? WHERE transfer = ? AND position = ?")
                .params(decision.key(), endsOn, number.value(), position)
                .update();
    }

    /** @param by null for Officeflow */
    void givenAgain(TransferNumber number, TransferLine line, @Nullable PersonId by) {
        jdbc.sql("UPDATE transfer_lines SET given_again_by = ? WHERE transfer = ? AND position = ?")
                .params(by == null ? "officeflow" : by.value(), number.value(), line.position())
                .update();
    }

    /** Positions of what was given again after it had come back. */
    List<Integer> givenAgain(TransferNumber number) {
        return jdbc.sql("SELECT position FROM transfer_lines WHERE transfer = ? AND given_again_by IS NOT NULL")
                .param(number.value())
                .query(Integer.class)
                .list();
    }

    private static TransferLine line(ResultSet row, int index) throws SQLException {
        var decision = row.getString("decision");
        return new TransferLine(
                row.getInt("position"),
                Difference.valueOf(row.getString("difference").toUpperCase(Locale.ROOT)),
                new PackageLine(
                        Branch.of(row.getString("branch")),
                        row.getString("title"),
                        row.getString("rule"),
                        row.getString("what"),
                        row.getInt("quantity"),
                        row.getString("responsible"),
                        row.getInt("due_days"),
                        row.getBoolean("on_day_one"),
                        row.getString("undo")),
                row.getString("source"),
                decision == null ? null : Decision.of(decision),
                row.getObject("ends_on", LocalDate.class));
    }
}
