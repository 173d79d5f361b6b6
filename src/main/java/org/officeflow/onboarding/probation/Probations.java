package org.officeflow.onboarding.probation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.OnboardingNumber;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The probations, one at most for each onboarding. */
@Repository
class Probations {

    private final JdbcClient jdbc;

    Probations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Probation one) {
        jdbc.sql(
                        """
                        INSERT INTO probations (number, onboarding, employee, starts_on, ends_on, most_months, planned_on, state,
                            escalation, begun_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.number().value(),
                        one.number().onboarding().value(),
                        one.employee().value(),
                        one.startsOn(),
                        one.endsOn(),
                        one.mostMonths(),
                        one.plannedOn(),
                        one.state().key(),
                        one.escalation().key(),
                        Timestamp.from(one.begunAt()))
                .update();
    }

    Optional<Probation> find(ProbationNumber number) {
        return jdbc.sql("SELECT * FROM probations WHERE number = ?")
                .param(number.value())
                .query(Probations::probation)
                .optional();
    }

    /** Whether they work here; whoever leaves at this moment has to wait until the end of the transaction. */
    boolean isEmployed(PersonId person) {
        return jdbc.sql("SELECT active FROM people WHERE id = ? FOR SHARE")
                .param(person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @throws IllegalArgumentException if there is no such probation */
    Probation get(ProbationNumber number) {
        return find(number).orElseThrow(() -> none(number));
    }

    /**
     * Holds the probation until the end of the transaction.
     *
     * @throws IllegalArgumentException if there is no such probation
     */
    Probation lock(ProbationNumber number) {
        return jdbc.sql("SELECT * FROM probations WHERE number = ? FOR UPDATE")
                .param(number.value())
                .query(Probations::probation)
                .optional()
                .orElseThrow(() -> none(number));
    }

    void planned(ProbationNumber number, LocalDate on) {
        set("planned_on = ?", number, on);
    }

    void became(ProbationNumber number, ProbationState state) {
        set("state = ?", number, state.key());
    }

    void escalated(ProbationNumber number, Escalation to) {
        set("escalation = ?", number, to.key());
    }

    void extended(ProbationNumber number, LocalDate from, LocalDate to) {
        set(
                "extended_from = ?, ends_on = ?, round = round + 1, escalation = ?",
                number,
                from,
                to,
                Escalation.NONE.key());
    }

    void endProposed(ProbationNumber number, PersonId by, LocalDate leavesOn) {
        set("proposed_by = ?, leaves_on = ?", number, by.value(), leavesOn);
    }

    void endRefused(ProbationNumber number) {
        set("proposed_by = NULL, leaves_on = NULL", number);
    }

    private void set(String columns, ProbationNumber number, Object... values) {
        var all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = number.value();
        jdbc.sql("UPDATE probations SET " + columns + " WHERE number = ?")
                .params(all)
                .update();
    }

    private static IllegalArgumentException none(ProbationNumber number) {
        return new IllegalArgumentException("There is no probation " + number + ".");
    }

    static Probation probation(ResultSet row, int index) throws SQLException {
        return new Probation(
                new ProbationNumber(row.getString("number")),
                new PersonId(row.getString("employee")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("extended_from", LocalDate.class),
                row.getInt("most_months"),
                row.getInt("round"),
                row.getObject("planned_on", LocalDate.class),
                ProbationState.of(row.getString("state")),
                Escalation.of(row.getString("escalation")),
                person(row.getString("proposed_by")),
                row.getObject("leaves_on", LocalDate.class),
                row.getTimestamp("begun_at").toInstant());
    }

    private static @Nullable PersonId person(@Nullable String login) {
        return login == null ? null : new PersonId(login);
    }

    /** Erases what people wrote; how many entries it was. */
    int eraseWords(OnboardingNumber onboarding) {
        var reviews = jdbc.sql(
                        "UPDATE probation_reviews SET course = NULL, agreements = NULL, concerns = NULL, reply = NULL"
                                + " WHERE probation = ? AND num_nonnulls(course, agreements, concerns, reply) > 0")
                .param(ProbationNumber.of(onboarding).value())
                .update();
        return reviews
                + jdbc.sql("UPDATE probation_decisions SET reason = NULL WHERE probation = ? AND reason IS NOT NULL")
                        .param(ProbationNumber.of(onboarding).value())
                        .update();
    }
}
