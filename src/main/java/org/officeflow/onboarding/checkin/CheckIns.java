package org.officeflow.onboarding.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The check-ins of new colleagues. */
@Repository
class CheckIns {

    private final JdbcClient jdbc;

    CheckIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CheckIn one) {
        jdbc.sql("INSERT INTO check_ins (number, onboarding, employee, day, planned_on, state, begun_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.number().value(),
                        one.number().onboarding().value(),
                        one.employee().value(),
                        one.number().day(),
                        one.plannedOn(),
                        one.state().key(),
                        Timestamp.from(one.begunAt()))
                .update();
    }

    Optional<CheckIn> find(CheckInNumber number) {
        return jdbc.sql("SELECT * FROM check_ins WHERE number = ?")
                .param(number.value())
                .query(CheckIns::checkIn)
                .optional();
    }

    /** All that are planned for an onboarding, the first one first. */
    List<CheckIn> of(OnboardingNumber onboarding) {
        return jdbc.sql("SELECT * FROM check_ins WHERE onboarding = ? ORDER BY day")
                .param(onboarding.value())
                .query(CheckIns::checkIn)
                .list();
    }

    /**
     * Holds the check-in until the end of the transaction.
     *
     * @throws IllegalArgumentException if there is no such check-in
     */
    CheckIn lock(CheckInNumber number) {
        return jdbc.sql("SELECT * FROM check_ins WHERE number = ? FOR UPDATE")
                .param(number.value())
                .query(CheckIns::checkIn)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no check-in " + number + "."));
    }

    void became(CheckInNumber number, CheckInState state) {
        jdbc.sql("UPDATE check_ins SET state = ? WHERE number = ?")
                .params(state.key(), number.value())
                .update();
    }

    void answered(CheckInNumber number, CheckInAnswers answers, Instant at) {
        jdbc.sql(
                        """
                        UPDATE check_ins SET state = ?, answered_at = ?, role_clear = ?, things_work = ?, manager_support = ?,
                            team_welcome = ?, would_recommend = ?, words = ? WHERE number = ?""")
                .params(
                        CheckInState.ANSWERED.key(),
                        Timestamp.from(at),
                        answers.roleClear(),
                        answers.thingsWork(),
                        answers.managerSupport(),
                        answers.teamWelcome(),
                        answers.wouldRecommend(),
                        answers.words(),
                        number.value())
                .update();
    }

    void rated(CheckInNumber number, String rating) {
        jdbc.sql("UPDATE check_ins SET rating = ? WHERE number = ?")
                .params(rating, number.value())
                .update();
    }

    void toFollowUp(CheckInNumber number, LocalDate due) {
        jdbc.sql("UPDATE check_ins SET state = ?, follow_up_due = ? WHERE number = ?")
                .params(CheckInState.FOLLOW_UP.key(), due, number.value())
                .update();
    }

    void followedUp(CheckInNumber number, PersonId by, Instant at, String agreed) {
        jdbc.sql("UPDATE check_ins SET state = ?, followed_up_by = ?, followed_up_at = ?, agreed = ? WHERE number = ?")
                .params(CheckInState.FOLLOWED_UP.key(), by.value(), Timestamp.from(at), agreed, number.value())
                .update();
    }

    static CheckIn checkIn(ResultSet row, int index) throws SQLException {
        return new CheckIn(
                new CheckInNumber(row.getString("number")),
                new PersonId(row.getString("employee")),
                row.getObject("planned_on", LocalDate.class),
                CheckInState.of(row.getString("state")),
                answers(row),
                moment(row, "answered_at"),
                row.getObject("follow_up_due", LocalDate.class),
                row.getString("followed_up_by") == null ? null : new PersonId(row.getString("followed_up_by")),
                moment(row, "followed_up_at"),
                row.getString("agreed"),
                row.getTimestamp("begun_at").toInstant());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable CheckInAnswers answers(ResultSet row) throws SQLException {
        if (row.getObject("role_clear") == null) {
            return null;
        }
        return new CheckInAnswers(
                row.getInt("role_clear"),
                row.getInt("things_work"),
                row.getInt("manager_support"),
                row.getInt("team_welcome"),
                row.getInt("would_recommend"),
                row.getString("words"));
    }

    /** Erases answers and what was agreed; how many check-ins it was. */
    int eraseWords(OnboardingNumber onboarding) {
        return jdbc.sql(
                        "UPDATE check_ins SET role_clear = NULL, things_work = NULL, manager_support = NULL, team_welcome = NULL,"
                                + " would_recommend = NULL, words = NULL, agreed = NULL WHERE onboarding = ?"
                                + " AND num_nonnulls(role_clear, words, agreed) > 0")
                .param(onboarding.value())
                .update();
    }
}
