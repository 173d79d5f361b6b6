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
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables trainings, training_duties and training_records. */
@Repository
class TrainingRows {

    static final String DUTIES = "SELECT d.*, t.title FROM training_duties d JOIN trainings t USING (training) ";

    private final JdbcClient jdbc;

    TrainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Training> active() {
        return jdbc.sql("SELECT * FROM trainings WHERE active ORDER BY training")
                .query(TrainingRows::training)
                .list();
    }

    Training get(String training) {
        return jdbc.sql("SELECT * FROM trainings WHERE training = ?")
                .param(training)
                .query(TrainingRows::training)
                .single();
    }

    /** Who was asked to follow it, or did. */
    Set<PersonId> asked(Training training) {
        return jdbc.sql("SELECT person FROM training_duties WHERE training = ? AND state <> 'ended'")
                .param(training.key())
                .query((row, number) -> new PersonId(row.getString(1)))
                .set();
    }

    void add(DutyNumber number, Training training, PersonId person, Instant at, LocalDate dueOn) {
        jdbc.sql(
                        """
                        INSERT INTO training_duties (number, training, person, asked_at, due_on, state)
                        VALUES (?, ?, ?, ?, ?, 'open')""")
                .params(number.value(), training.key(), person.value(), Timestamp.from(at), dueOn)
                .update();
    }

    /** Asked for again, because it expires. */
    void renew(DutyNumber number, Instant at, LocalDate dueOn) {
        jdbc.sql(
                        """
                        UPDATE training_duties SET state = 'renewal', asked_at = ?, due_on = ?, checked_by = NULL,
                            sent_back_at = NULL, sent_back_because = NULL WHERE number = ?""")
                .params(Timestamp.from(at), dueOn, number.value())
                .update();
    }

    void followed(DutyNumber number, LocalDate on, PersonId by) {
        jdbc.sql("UPDATE training_duties SET followed_on = ?, recorded_by = ?, checked_by = NULL WHERE number = ?")
                .params(on, by.value(), number.value())
                .update();
    }

    void accepted(DutyNumber number, PersonId by) {
        jdbc.sql("UPDATE training_duties SET checked_by = ? WHERE number = ?")
                .params(by.value(), number.value())
                .update();
    }

    void sentBack(DutyNumber number, Instant at, String because) {
        jdbc.sql("UPDATE training_duties SET sent_back_at = ?, sent_back_because = ? WHERE number = ?")
                .params(Timestamp.from(at), because, number.value())
                .update();
    }

    /** It counts from now on. */
    void valid(DutyNumber number, @Nullable LocalDate until, Instant at) {
        jdbc.sql("UPDATE training_duties SET state = 'valid', valid_until = ? WHERE number = ?")
                .params(until, number.value())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO training_records (duty, recorded_at, followed_on, valid_until, recorded_by, checked_by)
                        SELECT number, ?, followed_on, valid_until, recorded_by, checked_by FROM training_duties
                        WHERE number = ?""")
                .params(Timestamp.from(at), number.value())
                .update();
    }

    void end(DutyNumber number) {
        jdbc.sql("UPDATE training_duties SET state = 'ended' WHERE number = ?")
                .param(number.value())
                .update();
    }

    /** One after the other. */
    Optional<TrainingDuty> lock(DutyNumber number) {
        return jdbc.sql(DUTIES + "WHERE number = ? FOR UPDATE OF d")
                .param(number.value())
                .query(TrainingRows::duty)
                .optional();
    }

    Optional<TrainingDuty> find(DutyNumber number) {
        return all(List.of(number.value())).stream().findFirst();
    }

    Optional<TrainingDuty> find(PersonId person, String training) {
        return jdbc.sql(DUTIES + "WHERE person = ? AND training = ? AND state <> 'ended'")
                .params(person.value(), training)
                .query(TrainingRows::duty)
                .optional();
    }

    List<TrainingDuty> all(Collection<String> numbers) {
        return jdbc.sql(DUTIES + "WHERE number = ANY (?)")
                .param(numbers.toArray(String[]::new))
                .query(TrainingRows::duty)
                .list();
    }

    /** What people still have to follow, or will have to renew. */
    List<TrainingDuty> running() {
        return jdbc.sql(DUTIES
                        + "WHERE state IN ('open', 'renewal') OR state = 'valid' AND valid_until IS NOT NULL"
                        + " ORDER BY asked_at, number")
                .query(TrainingRows::duty)
                .list();
    }

    /** Everything that this person has to follow or did, by title, the newest first. */
    List<TrainingDuty> of(PersonId person) {
        return jdbc.sql(DUTIES + "WHERE person = ? ORDER BY title, training, number DESC")
                .param(person.value())
                .query(TrainingRows::duty)
                .list();
    }

    List<TrainingDuty> everybodys() {
        return jdbc.sql(DUTIES + "ORDER BY training, person, number")
                .query(TrainingRows::duty)
                .list();
    }

    private static Training training(ResultSet row, int number) throws SQLException {
        return new Training(
                row.getString("training"),
                row.getString("title"),
                Audience.of(row),
                row.getInt("days"),
                row.getObject("valid_months", Integer.class),
                row.getObject("renew_days", Integer.class),
                row.getString("recorded_by"),
                row.getBoolean("certificate"));
    }

    static TrainingDuty duty(ResultSet row, int number) throws SQLException {
        var sentBackAt = row.getTimestamp("sent_back_at");
        return new TrainingDuty(
                new DutyNumber(row.getString("number")),
                row.getString("training"),
                row.getString("title"),
                new PersonId(row.getString("person")),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                TrainingDuty.Stage.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("followed_on", LocalDate.class),
                person(row.getString("recorded_by")),
                person(row.getString("checked_by")),
                sentBackAt == null ? null : sentBackAt.toInstant(),
                row.getString("sent_back_because"),
                row.getObject("valid_until", LocalDate.class));
    }

    private static @Nullable PersonId person(@Nullable String login) {
        return login == null ? null : new PersonId(login);
    }
}
