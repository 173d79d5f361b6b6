package org.officeflow.onboarding.probation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews of probations, and what was decided on them. */
@Repository
class ProbationReviews {

    private final JdbcClient jdbc;

    ProbationReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plan(ProbationNumber number, int round, int position, LocalDate day) {
        jdbc.sql("INSERT INTO probation_reviews (probation, round, position, planned_on) VALUES (?, ?, ?, ?)")
                .params(number.value(), round, position, day)
                .update();
    }

    /** The first one first. */
    List<ProbationReview> of(ProbationNumber number) {
        return jdbc.sql("SELECT * FROM probation_reviews WHERE probation = ? ORDER BY planned_on, round, position")
                .param(number.value())
                .query(ProbationReviews::review)
                .list();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException if it was not planned */
    ProbationReview get(ProbationNumber number, int round, int position) {
        return jdbc.sql("SELECT * FROM probation_reviews WHERE probation = ? AND round = ? AND position = ?")
                .params(number.value(), round, position)
                .query(ProbationReviews::review)
                .single();
    }

    void held(
            ProbationNumber number,
            ProbationReview review,
            PersonId by,
            Instant at,
            String course,
            String agreements,
            @Nullable String concerns) {
        jdbc.sql(
                        """
                        UPDATE probation_reviews SET held_by = ?, held_at = ?, course = ?, agreements = ?, concerns = ?
                        WHERE probation = ? AND round = ? AND position = ?""")
                .params(
                        by.value(),
                        Timestamp.from(at),
                        course,
                        agreements,
                        concerns,
                        number.value(),
                        review.round(),
                        review.position())
                .update();
    }

    void acknowledged(ProbationNumber number, ProbationReview review, Instant at, @Nullable String reply) {
        jdbc.sql(
                        """
                        UPDATE probation_reviews SET acknowledged_at = ?, reply = ?
                        WHERE probation = ? AND round = ? AND position = ?""")
                .params(Timestamp.from(at), reply, number.value(), review.round(), review.position())
                .update();
    }

    void decided(ProbationNumber number, Instant at, PersonId person, String kind, @Nullable String reason) {
        jdbc.sql("INSERT INTO probation_decisions (probation, at, person, kind, reason) VALUES (?, ?, ?, ?, ?)")
                .params(number.value(), Timestamp.from(at), person.value(), kind, reason)
                .update();
    }

    /** The first one first. */
    List<ProbationDecision> decisions(ProbationNumber number) {
        return jdbc.sql("SELECT * FROM probation_decisions WHERE probation = ? ORDER BY id")
                .param(number.value())
                .query((row, index) -> new ProbationDecision(
                        row.getTimestamp("at").toInstant(),
                        new PersonId(row.getString("person")),
                        row.getString("kind"),
                        row.getString("reason")))
                .list();
    }

    private static ProbationReview review(ResultSet row, int index) throws SQLException {
        var heldBy = row.getString("held_by");
        return new ProbationReview(
                row.getInt("round"),
                row.getInt("position"),
                row.getObject("planned_on", LocalDate.class),
                heldBy == null ? null : new PersonId(heldBy),
                moment(row, "held_at"),
                row.getString("course"),
                row.getString("agreements"),
                row.getString("concerns"),
                moment(row, "acknowledged_at"),
                row.getString("reply"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
