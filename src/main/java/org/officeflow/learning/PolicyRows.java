package org.officeflow.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables policies and acknowledgements. */
@Repository
class PolicyRows {

    static final String ACKNOWLEDGEMENTS =
            "SELECT a.*, p.title FROM acknowledgements a JOIN policies p USING (policy, version) ";

    private final JdbcClient jdbc;

    PolicyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version in use of each policy. */
    List<Policy> current() {
        return jdbc.sql("SELECT DISTINCT ON (policy) * FROM policies WHERE active ORDER BY policy, version DESC")
                .query(PolicyRows::policy)
                .list();
    }

    Policy get(String policy, int version) {
        return jdbc.sql("SELECT * FROM policies WHERE policy = ? AND version = ?")
                .params(policy, version)
                .query(PolicyRows::policy)
                .single();
    }

    /** Who was asked to acknowledge this version and has done so or still has to. */
    Set<PersonId> asked(Policy policy) {
        return jdbc.sql(
                        """
                        SELECT person FROM acknowledgements
                        WHERE policy = ? AND version = ? AND state IN ('open', 'acknowledged')""")
                .params(policy.key(), policy.version())
                .query((row, number) -> new PersonId(row.getString(1)))
                .set();
    }

    void add(DutyNumber number, Policy policy, PersonId person, Instant at, LocalDate dueOn) {
        jdbc.sql(
                        """
                        INSERT INTO acknowledgements (number, policy, version, person, asked_at, due_on, state)
                        VALUES (?, ?, ?, ?, ?, ?, 'open')""")
                .params(number.value(), policy.key(), policy.version(), person.value(), Timestamp.from(at), dueOn)
                .update();
    }

    /** False if it is not open any more. */
    boolean end(DutyNumber number, Acknowledgement.State state, Instant at) {
        return jdbc.sql("UPDATE acknowledgements SET state = ?, ended_at = ? WHERE number = ? AND state = 'open'")
                        .params(state.key(), Timestamp.from(at), number.value())
                        .update()
                > 0;
    }

    Optional<Acknowledgement> find(DutyNumber number) {
        return all(List.of(number.value())).stream().findFirst();
    }

    List<Acknowledgement> all(Collection<String> numbers) {
        return jdbc.sql(ACKNOWLEDGEMENTS + "WHERE number = ANY (?)")
                .param(numbers.toArray(String[]::new))
                .query(PolicyRows::acknowledgement)
                .list();
    }

    List<Acknowledgement> open() {
        return jdbc.sql(ACKNOWLEDGEMENTS + "WHERE state = 'open' ORDER BY asked_at, number")
                .query(PolicyRows::acknowledgement)
                .list();
    }

    /** Everything that this person was asked to acknowledge, by title, the newest version first. */
    List<Acknowledgement> of(PersonId person) {
        return jdbc.sql(ACKNOWLEDGEMENTS + "WHERE person = ? ORDER BY title, policy, version DESC, number DESC")
                .param(person.value())
                .query(PolicyRows::acknowledgement)
                .list();
    }

    /** Everything that anybody was asked to acknowledge. */
    List<Acknowledgement> everybodys() {
        return jdbc.sql(ACKNOWLEDGEMENTS + "ORDER BY policy, version, person, number")
                .query(PolicyRows::acknowledgement)
                .list();
    }

    private static Policy policy(ResultSet row, int number) throws SQLException {
        return new Policy(
                row.getString("policy"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("text"),
                row.getString("link"),
                row.getString("changes"),
                Audience.of(row),
                row.getInt("days"));
    }

    static Acknowledgement acknowledgement(ResultSet row, int number) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        return new Acknowledgement(
                new DutyNumber(row.getString("number")),
                row.getString("policy"),
                row.getInt("version"),
                row.getString("title"),
                new PersonId(row.getString("person")),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                Acknowledgement.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                endedAt == null ? null : endedAt.toInstant());
    }
}
