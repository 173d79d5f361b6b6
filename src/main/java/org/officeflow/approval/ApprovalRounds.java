package org.officeflow.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.database.TransactionMemory;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds with their steps, candidates and decisions. */
@Repository
class ApprovalRounds {

    private final JdbcClient jdbc;
    private final TransactionMemory<Long, ApprovalRound> memory = new TransactionMemory<>();

    ApprovalRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(ApprovalCase subject, RuleTrace rules, Instant openedAt) {
        return jdbc.sql(
                        """
                        INSERT INTO approval_rounds (reference, kind, purpose, subject, requester, beneficiary, cost_centre,
                            amount, approval_needs_reason, rule_table, rule_version, opened_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .param(subject.reference())
                .param(subject.kind())
                .param(subject.purpose())
                .param(subject.subject())
                .param(subject.requester().value())
                .param(value(subject.beneficiary()))
                .param(Optional.ofNullable(subject.costCentre())
                        .map(CostCentreId::value)
                        .orElse(null))
                .param(subject.amount())
                .param(subject.approvalNeedsReason())
                .param(rules.table())
                .param(rules.version())
                .param(Timestamp.from(openedAt))
                .query(Long.class)
                .single();
    }

    long addStep(long round, int position, RequiredApproval approval, ApprovalStep.State state) {
        memory.forget(round);
        return jdbc.sql(
                        """
                        INSERT INTO approval_steps (round, position, role, because, rule, state)
                        VALUES (?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(round, position, approval.role().key(), approval.because(), approval.rule(), key(state))
                .query(Long.class)
                .single();
    }

    /** Takes the approval of an earlier round over into a step, with the person and the time it was given. */
    void takeOver(long fromRound, ApproverRole role, int occurrence, long toRound, long toStep) {
        jdbc.sql(
                        """
                        INSERT INTO approval_decisions (round, step, person, on_behalf_of, verdict, reason, decided_at)
                        SELECT ?, ?, d.person, d.on_behalf_of, d.verdict, ?, d.decided_at
                        FROM approval_decisions d JOIN approval_steps s ON s.id = d.step
                        WHERE d.round = ? AND s.role = ? AND d.verdict = 'approve'
                        ORDER BY s.position OFFSET ? LIMIT 1""")
                .params(toRound, toStep, ApprovalDecision.STANDS, fromRound, role.key(), occurrence)
                .update();
    }

    /** The round, locked until the end of the transaction: two approvers at the same moment come one after the other. */
    ApprovalRound lock(long id) {
        memory.lock(id, () -> jdbc.sql("SELECT id FROM approval_rounds WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Long.class)
                .optional());
        return get(id);
    }

    ApprovalRound get(long id) {
        return memory.get(id, () -> read(id))
                .orElseThrow(() -> new IllegalArgumentException("There is no approval round " + id + "."));
    }

    private Optional<ApprovalRound> read(long id) {
        return jdbc.sql(
                        """
                        SELECT r.*, s.id AS step, s.position, s.role, s.because, s.rule, s.state, s.offered_at, s.due_at
                        FROM approval_rounds r LEFT JOIN approval_steps s ON s.round = r.id
                        WHERE r.id = ? ORDER BY s.position""")
                .param(id)
                .query((ResultSetExtractor<Optional<ApprovalRound>>) ApprovalRounds::round);
    }

    Optional<Long> latest(String reference, String purpose) {
        return jdbc.sql(
                        "SELECT max(id) FROM approval_rounds WHERE reference = ? AND purpose = ? HAVING max(id) IS NOT NULL")
                .params(reference, purpose)
                .query(Long.class)
                .optional();
    }

    List<Long> ofReference(String reference) {
        return jdbc.sql("SELECT id FROM approval_rounds WHERE reference = ? ORDER BY id")
                .param(reference)
                .query(Long.class)
                .list();
    }

    /** @param task where it is decided */
    void offer(long step, String task, Instant at, Instant dueAt) {
        memory.forgetAll();
        jdbc.sql("UPDATE approval_steps SET state = 'offered', offered_at = ?, due_at = ?, task = ? WHERE id = ?")
                .params(Timestamp.from(at), Timestamp.from(dueAt), task, step)
                .update();
    }

    void state(long step, ApprovalStep.State state) {
        memory.forgetAll();
        jdbc.sql(
                        """
                        WITH settled AS (
                            UPDATE approval_candidates SET waiting_until = NULL WHERE step = :step AND waiting_until IS NOT NULL)
                        UPDATE approval_steps SET state = :state WHERE id = :step""")
                .param("step", step)
                .param("state", key(state))
                .update();
    }

    void close(long round, RoundOutcome outcome) {
        memory.forget(round);
        jdbc.sql(
                        """
                        WITH settled AS (
                            UPDATE approval_candidates SET waiting_until = NULL
                            WHERE step IN (SELECT id FROM approval_steps WHERE round = :round) AND waiting_until IS NOT NULL)
                        UPDATE approval_rounds SET outcome = :outcome WHERE id = :round""")
                .param("round", round)
                .param("outcome", outcome.key())
                .update();
    }

    void record(
            ApprovalStep step,
            Candidate by,
            Verdict verdict,
            @Nullable String reason,
            @Nullable String before,
            @Nullable String after,
            Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO approval_decisions (round, step, person, on_behalf_of, verdict, reason, before, after, decided_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(step.round())
                .param(step.id())
                .param(by.person().value())
                .param(value(by.onBehalfOf()))
                .param(verdict.key())
                .param(reason)
                .param(before)
                .param(after)
                .param(Timestamp.from(at))
                .update();
    }

    List<ApprovalDecision> decisions(String reference) {
        return jdbc.sql(
                        """
                        SELECT r.reference, r.purpose, s.role, s.because, s.rule, r.rule_table, r.rule_version, d.*
                        FROM approval_decisions d JOIN approval_steps s ON s.id = d.step JOIN approval_rounds r ON r.id = d.round
                        WHERE r.reference = ? ORDER BY d.id""")
                .param(reference)
                .query(ApprovalRounds::decision)
                .list();
    }

    /** Who approved in this round, in person or for somebody. */
    List<PersonId> approversOf(long round) {
        return jdbc.sql("SELECT person FROM approval_decisions WHERE round = ? AND verdict = 'approve' ORDER BY id")
                .param(round)
                .query((row, number) -> new PersonId(row.getString(1)))
                .list();
    }

    /** Who may not decide again in this role: those who did, and those for whom a deputy did. */
    List<PersonId> takenIn(long round, ApproverRole role) {
        return jdbc
                .sql(
                        """
                        SELECT unnest(ARRAY[d.person, d.on_behalf_of]) AS taken
                        FROM approval_decisions d JOIN approval_steps s ON s.id = d.step
                        WHERE d.round = ? AND d.verdict = 'approve' AND s.role = ?""")
                .params(round, role.key())
                .query((row, number) -> person(row.getString(1)))
                .stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** The round, of rows that hold one of its steps each; empty if there are none. */
    private static Optional<ApprovalRound> round(ResultSet rows) throws SQLException {
        var steps = new ArrayList<ApprovalStep>();
        while (rows.next()) {
            if (rows.getString("role") != null) {
                steps.add(step(rows));
            }
            if (rows.isLast()) {
                return Optional.of(round(rows, steps));
            }
        }
        return Optional.empty();
    }

    private static ApprovalRound round(ResultSet row, List<ApprovalStep> steps) throws SQLException {
        var outcome = row.getString("outcome");
        return new ApprovalRound(
                row.getLong("id"),
                subject(row),
                new RuleTrace(row.getString("rule_table"), row.getInt("rule_version")),
                row.getTimestamp("opened_at").toInstant(),
                outcome == null ? null : outcome(outcome),
                steps);
    }

    static ApprovalCase subject(ResultSet row) throws SQLException {
        var costCentre = row.getString("cost_centre");
        return new ApprovalCase(
                row.getString("reference"),
                row.getString("kind"),
                row.getString("purpose"),
                row.getString("subject"),
                new PersonId(row.getString("requester")),
                person(row.getString("beneficiary")),
                costCentre == null ? null : new CostCentreId(costCentre),
                row.getBigDecimal("amount"),
                row.getBoolean("approval_needs_reason"));
    }

    private static ApprovalStep step(ResultSet row) throws SQLException {
        return new ApprovalStep(
                row.getLong("step"),
                row.getLong("id"),
                row.getInt("position"),
                new ApproverRole(row.getString("role")),
                row.getString("because"),
                row.getString("rule"),
                ApprovalStep.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                instant(row.getTimestamp("offered_at")),
                instant(row.getTimestamp("due_at")));
    }

    static ApprovalDecision decision(ResultSet row, int number) throws SQLException {
        return new ApprovalDecision(
                row.getString("reference"),
                row.getString("purpose"),
                new ApproverRole(row.getString("role")),
                row.getString("because"),
                row.getString("rule"),
                new RuleTrace(row.getString("rule_table"), row.getInt("rule_version")),
                new PersonId(row.getString("person")),
                person(row.getString("on_behalf_of")),
                Verdict.of(row.getString("verdict")),
                row.getString("reason"),
                row.getString("before"),
                row.getString("after"),
                row.getTimestamp("decided_at").toInstant());
    }

    private static RoundOutcome outcome(String key) {
        return RoundOutcome.valueOf(key.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static String key(ApprovalStep.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static @Nullable PersonId person(@Nullable String value) {
        return value == null ? null : new PersonId(value);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
