package org.officeflow.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.officeflow.onboarding.Workplace;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transfers with the days on which they were to take effect. */
@Repository
class Transfers {

    /** A day that somebody set. */
    record Day(Instant at, PersonId person, LocalDate effectiveOn, @Nullable String reason) {}

    private final JdbcClient jdbc;

    Transfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year, without gaps: it is free again if the transaction fails. */
    TransferNumber nextNumber(int year) {
        var last = jdbc.sql(
                        """
                        INSERT INTO transfer_numbers (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = transfer_numbers.last + 1 RETURNING last""")
                .param(year)
                .query(Long.class)
                .single();
        return TransferNumber.of(year, last);
    }

    /** Until the end of the transaction nobody else announces a transfer: two at once would not see each other. */
    void lockAnnouncing() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('transfers'))").query(row -> {});
    }

    void add(Transfer one) {
        jdbc.sql(
                        """
                        INSERT INTO transfers (number, person, kind, job_title, department, site, workplace, manager, cost_centre,
                            old_job_title, old_department, old_site, old_manager, effective_on, reason, announced_by, announced_at,
                            state)
                        VALUES (:number, :person, :kind, :job, :department, :site, :workplace, :manager, :costCentre, :oldJob,
                            :oldDepartment, :oldSite, :oldManager, :effective, :reason, :by, :at, :state)""")
                .param("number", one.number().value())
                .param("person", one.person().value())
                .param("kind", one.kind().key())
                .param("job", one.work().jobTitle())
                .param("department", one.work().department())
                .param("site", one.work().site())
                .param("workplace", one.work().workplace().key())
                .param("manager", value(one.work().manager()))
                .param("costCentre", one.work().costCentre().value())
                .param("oldJob", one.before().jobTitle())
                .param("oldDepartment", one.before().department())
                .param("oldSite", one.before().site())
                .param("oldManager", value(one.before().manager()))
                .param("effective", one.effectiveOn())
                .param("reason", one.reason())
                .param("by", one.announcedBy().value())
                .param("at", Timestamp.from(one.announcedAt()))
                .param("state", one.state().key())
                .update();
        day(one.number(), new Day(one.announcedAt(), one.announcedBy(), one.effectiveOn(), null));
    }

    Optional<Transfer> find(TransferNumber number) {
        return jdbc.sql("SELECT * FROM transfers WHERE number = ?")
                .param(number.value())
                .query(Transfers::transfer)
                .optional();
    }

    /** @throws IllegalArgumentException if there is no such transfer */
    Transfer get(TransferNumber number) {
        return find(number).orElseThrow(() -> none(number));
    }

    /**
     * Holds the transfer until the end of the transaction: whoever changes it comes after whoever changes it now.
     *
     * @throws IllegalArgumentException if there is no such transfer
     */
    Transfer lock(TransferNumber number) {
        return jdbc.sql("SELECT * FROM transfers WHERE number = ? FOR UPDATE")
                .param(number.value())
                .query(Transfers::transfer)
                .optional()
                .orElseThrow(() -> none(number));
    }

    /** The one of this person that has not ended. */
    Optional<Transfer> running(PersonId person) {
        return jdbc.sql(
                        "SELECT * FROM transfers WHERE person = ? AND state IN ('asked', 'agreed', 'confirmed', 'in-effect')")
                .param(person.value())
                .query(Transfers::transfer)
                .optional();
    }

    void move(TransferNumber number, Day day) {
        jdbc.sql("UPDATE transfers SET effective_on = ? WHERE number = ?")
                .params(day.effectiveOn(), number.value())
                .update();
        day(number, day);
    }

    private void day(TransferNumber number, Day day) {
        jdbc.sql("INSERT INTO transfer_days (transfer, at, person, effective_on, reason) VALUES (?, ?, ?, ?, ?)")
                .params(number.value(), Timestamp.from(day.at()), day.person().value(), day.effectiveOn(), day.reason())
                .update();
    }

    /** Every day that was set, the first one first. */
    List<Day> days(TransferNumber number) {
        return jdbc.sql("SELECT * FROM transfer_days WHERE transfer = ? ORDER BY at")
                .param(number.value())
                .query((row, index) -> new Day(
                        row.getTimestamp("at").toInstant(),
                        new PersonId(row.getString("person")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    void agreed(TransferNumber number, PersonId by) {
        jdbc.sql("UPDATE transfers SET state = 'agreed', agreed_by = ? WHERE number = ?")
                .params(by.value(), number.value())
                .update();
    }

    /** Which version of which table named the package. */
    void determined(TransferNumber number, String table, int version) {
        jdbc.sql("UPDATE transfers SET package_table = ?, package_version = ? WHERE number = ?")
                .params(table, version, number.value())
                .update();
    }

    /** A decision table in the version that was asked. */
    record Table(String key, int version) {}

    Table table(TransferNumber number) {
        return jdbc.sql("SELECT package_table, package_version FROM transfers WHERE number = ?")
                .param(number.value())
                .query((row, index) -> new Table(
                        Objects.requireNonNull(row.getString("package_table")), row.getInt("package_version")))
                .single();
    }

    void confirmed(TransferNumber number, @Nullable PersonId reportsTo) {
        jdbc.sql("UPDATE transfers SET state = 'confirmed', reports_to = ? WHERE number = ?")
                .params(value(reportsTo), number.value())
                .update();
    }

    void inEffect(TransferNumber number) {
        jdbc.sql("UPDATE transfers SET state = 'in-effect', obstacle = NULL WHERE number = ?")
                .param(number.value())
                .update();
    }

    /** It could not be recorded. */
    void stopped(TransferNumber number, String obstacle) {
        jdbc.sql("UPDATE transfers SET obstacle = ? WHERE number = ?")
                .params(obstacle, number.value())
                .update();
    }

    void correct(TransferNumber number, NewWork work) {
        jdbc.sql("UPDATE transfers SET job_title = ?, department = ?, site = ?, manager = ? WHERE number = ?")
                .params(work.jobTitle(), work.department(), work.site(), value(work.manager()), number.value())
                .update();
    }

    void ended(TransferNumber number, TransferState state, @Nullable PersonId by, Instant at, @Nullable String reason) {
        jdbc.sql("UPDATE transfers SET state = ?, ended_by = ?, ended_at = ?, ended_reason = ? WHERE number = ?")
                .params(state.key(), value(by), Timestamp.from(at), reason, number.value())
                .update();
    }

    /** Many, by number, read at once. */
    Map<String, Transfer> all(Collection<String> numbers) {
        var found = new LinkedHashMap<String, Transfer>();
        jdbc.sql("SELECT * FROM transfers WHERE number = ANY (?)")
                .param(numbers.toArray(String[]::new))
                .query(Transfers::transfer)
                .list()
                .forEach(one -> found.put(one.number().value(), one));
        return found;
    }

    /** Erases why the person of this case was to change their work, wherever that was written; how many texts it was. */
    int eraseReasons(String reference) {
        var persons = "(SELECT employee FROM onboardings WHERE number = :reference)";
        return jdbc.sql("UPDATE transfers SET reason = '', ended_reason = NULL WHERE person IN " + persons
                                + " AND (reason <> '' OR ended_reason IS NOT NULL)")
                        .param("reference", reference)
                        .update()
                + jdbc.sql("UPDATE transfer_days SET reason = NULL WHERE reason IS NOT NULL AND transfer IN"
                                + " (SELECT number FROM transfers WHERE person IN " + persons + ")")
                        .param("reference", reference)
                        .update();
    }

    static Transfer transfer(ResultSet row, int index) throws SQLException {
        return new Transfer(
                new TransferNumber(row.getString("number")),
                new PersonId(row.getString("person")),
                TransferKind.of(row.getString("kind")),
                new NewWork(
                        row.getString("job_title"),
                        row.getString("department"),
                        row.getString("site"),
                        Workplace.of(row.getString("workplace")),
                        person(row, "manager"),
                        new CostCentreId(row.getString("cost_centre"))),
                new Transfer.Before(
                        row.getString("old_job_title"),
                        row.getString("old_department"),
                        row.getString("old_site"),
                        person(row, "old_manager")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                new PersonId(row.getString("announced_by")),
                row.getTimestamp("announced_at").toInstant(),
                TransferState.of(row.getString("state")),
                person(row, "agreed_by"),
                person(row, "reports_to"),
                row.getString("obstacle"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var login = row.getString(column);
        return login == null ? null : new PersonId(login);
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static IllegalArgumentException none(TransferNumber number) {
        return new IllegalArgumentException("There is no transfer " + number + ".");
    }
}
