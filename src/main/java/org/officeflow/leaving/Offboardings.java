package org.officeflow.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offboardings with the last days that were set. */
@Repository
class Offboardings {

    /** A last day and an end of accesses that somebody set. */
    record Day(Instant at, PersonId person, LocalDate lastDay, Instant accessEndsAt, @Nullable String reason) {}

    private final JdbcClient jdbc;

    Offboardings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year, without gaps: it is free again if the transaction fails. */
    OffboardingNumber nextNumber(int year) {
        var last = jdbc.sql(
                        """
                        INSERT INTO offboarding_numbers (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = offboarding_numbers.last + 1 RETURNING last""")
                .param(year)
                .query(Long.class)
                .single();
        return OffboardingNumber.of(year, last);
    }

    /** Until the end of the transaction nobody else announces that somebody leaves: two at once would not see each other. */
    void lockAnnouncing() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('offboardings'))").query(row -> {});
    }

    void add(Offboarding one) {
        jdbc.sql(
                        """
                        INSERT INTO offboardings (number, person, reason, last_day, access_ends_at, successor, interview,
                            late_reason, announced_by, announced_at, state)
                        VALUES (:number, :person, :reason, :lastDay, :accessEnds, :successor, :interview, :late, :by, :at, :state)""")
                .param("number", one.number().value())
                .param("person", one.person().value())
                .param("reason", one.reason() == null ? null : one.reason().key())
                .param("lastDay", one.lastDay())
                .param("accessEnds", Timestamp.from(one.accessEndsAt()))
                .param(
                        "successor",
                        one.successor() == null ? null : one.successor().value())
                .param("interview", one.interview())
                .param("late", one.lateReason())
                .param("by", one.announcedBy().value())
                .param("at", Timestamp.from(one.announcedAt()))
                .param("state", one.state().key())
                .update();
        day(one.number(), new Day(one.announcedAt(), one.announcedBy(), one.lastDay(), one.accessEndsAt(), null));
    }

    Optional<Offboarding> find(OffboardingNumber number) {
        return jdbc.sql("SELECT * FROM offboardings WHERE number = ?")
                .param(number.value())
                .query(Offboardings::offboarding)
                .optional();
    }

    /** @throws IllegalArgumentException if there is no such offboarding */
    Offboarding get(OffboardingNumber number) {
        return find(number).orElseThrow(() -> none(number));
    }

    /**
     * Holds the offboarding until the end of the transaction: whoever changes it comes after whoever changes it now.
     *
     * @throws IllegalArgumentException if there is no such offboarding
     */
    Offboarding lock(OffboardingNumber number) {
        return jdbc.sql("SELECT * FROM offboardings WHERE number = ? FOR UPDATE")
                .param(number.value())
                .query(Offboardings::offboarding)
                .optional()
                .orElseThrow(() -> none(number));
    }

    /** The offboarding of somebody who is leaving now. */
    Optional<Offboarding> running(PersonId person) {
        return jdbc.sql("SELECT * FROM offboardings WHERE person = ? AND state = 'running' AND NOT transfer")
                .param(person.value())
                .query(Offboardings::offboarding)
                .optional();
    }

    void move(OffboardingNumber number, Day day) {
        jdbc.sql("UPDATE offboardings SET last_day = ?, access_ends_at = ? WHERE number = ?")
                .params(day.lastDay(), Timestamp.from(day.accessEndsAt()), number.value())
                .update();
        day(number, day);
    }

    private void day(OffboardingNumber number, Day day) {
        jdbc.sql(
                        """
                        INSERT INTO offboarding_days (offboarding, at, person, last_day, access_ends_at, reason)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        number.value(),
                        Timestamp.from(day.at()),
                        day.person().value(),
                        day.lastDay(),
                        Timestamp.from(day.accessEndsAt()),
                        day.reason())
                .update();
    }

    /** Every last day that was set, the first one first. */
    List<Day> days(OffboardingNumber number) {
        return jdbc.sql("SELECT * FROM offboarding_days WHERE offboarding = ? ORDER BY at")
                .param(number.value())
                .query((row, index) -> new Day(
                        row.getTimestamp("at").toInstant(),
                        new PersonId(row.getString("person")),
                        row.getObject("last_day", LocalDate.class),
                        row.getTimestamp("access_ends_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    void loginClosed(OffboardingNumber number, Instant at) {
        jdbc.sql("UPDATE offboardings SET login_closed_at = ? WHERE number = ?")
                .params(Timestamp.from(at), number.value())
                .update();
    }

    void left(OffboardingNumber number, Instant at) {
        jdbc.sql("UPDATE offboardings SET left_at = ? WHERE number = ?")
                .params(Timestamp.from(at), number.value())
                .update();
    }

    void ended(OffboardingNumber number, OffboardingState state, PersonId by, Instant at, @Nullable String reason) {
        jdbc.sql("UPDATE offboardings SET state = ?, ended_by = ?, ended_at = ?, ended_reason = ? WHERE number = ?")
                .params(state.key(), by.value(), Timestamp.from(at), reason, number.value())
                .update();
    }

    /** Many, by number, read at once. */
    Map<String, Offboarding> all(Collection<String> numbers) {
        var found = new LinkedHashMap<String, Offboarding>();
        jdbc.sql("SELECT * FROM offboardings WHERE number = ANY (?)")
                .param(numbers.toArray(String[]::new))
                .query(Offboardings::offboarding)
                .list()
                .forEach(one -> found.put(one.number().value(), one));
        return found;
    }

    static Offboarding offboarding(ResultSet row, int index) throws SQLException {
        return new Offboarding(
                new OffboardingNumber(row.getString("number")),
                new PersonId(row.getString("person")),
                row.getString("reason") == null ? null : LeavingReason.of(row.getString("reason")),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("access_ends_at").toInstant(),
                person(row, "successor"),
                row.getBoolean("interview"),
                row.getString("late_reason"),
                new PersonId(row.getString("announced_by")),
                row.getTimestamp("announced_at").toInstant(),
                OffboardingState.of(row.getString("state")),
                instant(row, "login_closed_at"),
                instant(row, "left_at"));
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var login = row.getString(column);
        return login == null ? null : new PersonId(login);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static IllegalArgumentException none(OffboardingNumber number) {
        return new IllegalArgumentException("There is no offboarding " + number + ".");
    }

    /** Erases what was said in the exit interview; 1 where anything was. */
    int eraseInterview(String number) {
        return jdbc.sql("UPDATE exit_interviews SET notes = '' WHERE notes <> '' AND offboarding = ?")
                .param(number)
                .update();
    }

    /** Erases why somebody left, and every note that people made on the way; how many rows it was. */
    int eraseReasons(String number) {
        var cases = jdbc.sql(
                        """
                        UPDATE offboardings SET reason = NULL, late_reason = NULL, ended_reason = NULL
                        WHERE number = ? AND num_nonnulls(reason, late_reason, ended_reason) > 0""")
                .param(number)
                .update();
        var days = jdbc.sql("UPDATE offboarding_days SET reason = NULL WHERE offboarding = ? AND reason IS NOT NULL")
                .param(number)
                .update();
        var items = jdbc.sql(
                        """
                        UPDATE leaving_items SET note = NULL, added_because = NULL, settled_because = NULL
                        WHERE offboarding = ? AND num_nonnulls(note, added_because, settled_because) > 0""")
                .param(number)
                .update();
        var handOvers = jdbc.sql("DELETE FROM hand_overs WHERE offboarding = ?")
                .param(number)
                .update();
        return cases + days + items + handOvers;
    }
}
