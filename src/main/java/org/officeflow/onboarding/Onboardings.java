package org.officeflow.onboarding;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.officeflow.organisation.CostCentreId;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The onboardings with the dates on which they were to begin. */
@Repository
class Onboardings {

    /** A first day that somebody set. */
    record StartDate(Instant at, PersonId person, @Nullable LocalDate from, LocalDate to, @Nullable String reason) {}

    private final JdbcClient jdbc;

    Onboardings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year, without gaps: it is free again if the transaction fails. */
    OnboardingNumber nextNumber(int year) {
        var last = jdbc.sql(
                        """
                        INSERT INTO onboarding_numbers (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = onboarding_numbers.last + 1 RETURNING last""")
                .param(year)
                .query(Long.class)
                .single();
        return OnboardingNumber.of(year, last);
    }

    /** Until the end of the transaction nobody else announces somebody: two at once would not see each other. */
    void lockAnnouncing() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('onboardings'))").query(row -> {});
    }

    void add(Onboarding one) {
        jdbc.sql(
                        """
                        INSERT INTO onboardings (number, name, private_email, employee, job_title, department, cost_centre, site,
                            workplace, contract, manager, buddy, starts_on, ends_on, short_notice_reason, announced_by,
                            announced_at, state)
                        VALUES (:number, :name, :email, :employee, :job, :department, :costCentre, :site, :workplace, :contract,
                            :manager, :buddy, :starts, :ends, :reason, :by, :at, :state)""")
                .param("number", one.number().value())
                .param("name", one.name())
                .param("email", one.privateEmail())
                .param("employee", value(one.employee()))
                .param("job", one.jobTitle())
                .param("department", one.department())
                .param("costCentre", one.costCentre().value())
                .param("site", one.site())
                .param("workplace", one.workplace().key())
                .param("contract", one.contract().key())
                .param("manager", value(one.manager()))
                .param("buddy", value(one.buddy()))
                .param("starts", one.startsOn())
                .param("ends", one.endsOn())
                .param("reason", one.shortNoticeReason())
                .param("by", one.announcedBy().value())
                .param("at", Timestamp.from(one.announcedAt()))
                .param("state", one.state().key())
                .update();
        startDate(one.number(), one.announcedAt(), one.announcedBy(), null, one.startsOn(), one.shortNoticeReason());
    }

    Optional<Onboarding> find(OnboardingNumber number) {
        return jdbc.sql("SELECT * FROM onboardings WHERE number = ?")
                .param(number.value())
                .query(Onboardings::onboarding)
                .optional();
    }

    /** @throws IllegalArgumentException if there is no such onboarding */
    Onboarding get(OnboardingNumber number) {
        return find(number).orElseThrow(() -> none(number));
    }

    /**
     * Holds the onboarding until the end of the transaction: whoever changes it comes after whoever changes it now.
     *
     * @throws IllegalArgumentException if there is no such onboarding
     */
    Onboarding lock(OnboardingNumber number) {
        return jdbc.sql("SELECT * FROM onboardings WHERE number = ? FOR UPDATE")
                .param(number.value())
                .query(Onboardings::onboarding)
                .optional()
                .orElseThrow(() -> none(number));
    }

    /** Onboardings of this person that have not been cancelled, those of their transfers among them, newest first. */
    List<Onboarding> ofEmployee(PersonId employee) {
        return jdbc.sql(
                        "SELECT * FROM onboardings WHERE employee = ? AND state <> 'cancelled' ORDER BY announced_at DESC")
                .param(employee.value())
                .query(Onboardings::onboarding)
                .list();
    }

    /** Everybody whose onboarding runs or has settled. */
    Set<PersonId> employees() {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT employee FROM onboardings WHERE employee IS NOT NULL AND state <> 'cancelled'"
                                + " AND NOT transfer")
                        .query((row, index) -> new PersonId(row.getString(1)))
                        .list());
    }

    /** Who cancelled it. */
    PersonId cancelledBy(OnboardingNumber number) {
        return jdbc.sql("SELECT ended_by FROM onboardings WHERE number = ?")
                .param(number.value())
                .query((row, index) -> new PersonId(row.getString(1)))
                .single();
    }

    /** Running onboardings of somebody of this name who starts on this day, or with this private address. */
    List<OnboardingNumber> alike(String name, LocalDate startsOn, @Nullable String privateEmail) {
        return jdbc.sql(
                        """
                        SELECT number FROM onboardings WHERE state IN ('expected', 'arrived') AND NOT transfer
                        AND (lower(name) = lower(:name) AND starts_on = :starts OR lower(private_email) = lower(:email::text))
                        ORDER BY number""")
                .param("name", name)
                .param("starts", startsOn)
                .param("email", privateEmail)
                .query((row, index) -> new OnboardingNumber(row.getString(1)))
                .list();
    }

    void packageDetermined(OnboardingNumber number, String table, int version, int probationMonths) {
        jdbc.sql("UPDATE onboardings SET package_table = ?, package_version = ?, probation_months = ? WHERE number = ?")
                .params(table, version, probationMonths, number.value())
                .update();
    }

    /** An employee record was made for it. */
    void recorded(OnboardingNumber number, PersonId employee) {
        jdbc.sql("UPDATE onboardings SET employee = ?, record_made = true WHERE number = ?")
                .params(employee.value(), number.value())
                .update();
    }

    /** Whether its employee record was made for it, and not brought by the personnel file. */
    boolean recordMade(OnboardingNumber number) {
        return jdbc.sql("SELECT record_made FROM onboardings WHERE number = ?")
                .param(number.value())
                .query(Boolean.class)
                .single();
    }

    void move(OnboardingNumber number, Instant at, PersonId by, LocalDate from, LocalDate to, @Nullable String reason) {
        jdbc.sql("UPDATE onboardings SET starts_on = ? WHERE number = ?")
                .params(to, number.value())
                .update();
        startDate(number, at, by, from, to, reason);
    }

    private void startDate(
            OnboardingNumber number,
            Instant at,
            PersonId by,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable String reason) {
        jdbc.sql(
                        """
                        INSERT INTO onboarding_start_dates (onboarding, at, person, from_day, to_day, reason)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(number.value(), Timestamp.from(at), by.value(), from, to, reason)
                .update();
    }

    /** Every first day that was set, the first one first. */
    List<StartDate> startDates(OnboardingNumber number) {
        return jdbc.sql(
                        "SELECT at, person, from_day, to_day, reason FROM onboarding_start_dates WHERE onboarding = ? ORDER BY at")
                .param(number.value())
                .query((row, index) -> new StartDate(
                        row.getTimestamp("at").toInstant(),
                        new PersonId(row.getString("person")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    void arrived(OnboardingNumber number, Instant at) {
        jdbc.sql("UPDATE onboardings SET state = 'arrived', arrived_at = ? WHERE number = ?")
                .params(Timestamp.from(at), number.value())
                .update();
    }

    void reachAt(OnboardingNumber number, @Nullable String privateEmail) {
        jdbc.sql("UPDATE onboardings SET private_email = ? WHERE number = ?")
                .params(privateEmail, number.value())
                .update();
    }

    void ended(OnboardingNumber number, OnboardingState state) {
        jdbc.sql("UPDATE onboardings SET state = ? WHERE number = ?")
                .param(state.key())
                .param(number.value())
                .update();
    }

    void cancelled(
            OnboardingNumber number, CancelledBecause because, @Nullable String reason, PersonId by, Instant at) {
        jdbc.sql(
                        """
                        UPDATE onboardings SET state = 'cancelled', ended_because = ?, ended_reason = ?, ended_by = ?, ended_at = ?
                        WHERE number = ?""")
                .params(because.key(), reason, by.value(), Timestamp.from(at), number.value())
                .update();
    }

    /** Why it was cancelled; empty where it was not. */
    Optional<CancelledBecause> cancelledBecause(OnboardingNumber number) {
        return jdbc.sql("SELECT ended_because FROM onboardings WHERE number = ? AND ended_because IS NOT NULL")
                .param(number.value())
                .query(String.class)
                .optional()
                .map(CancelledBecause::of);
    }

    /** Name and first day of many, by number, read at once. */
    Map<String, Onboarding> all(Collection<String> numbers) {
        var found = new LinkedHashMap<String, Onboarding>();
        jdbc.sql("SELECT * FROM onboardings WHERE number = ANY (?)")
                .param(numbers.toArray(String[]::new))
                .query(Onboardings::onboarding)
                .list()
                .forEach(one -> found.put(one.number().value(), one));
        return found;
    }

    static Onboarding onboarding(ResultSet row, int index) throws SQLException {
        return new Onboarding(
                new OnboardingNumber(row.getString("number")),
                row.getString("name"),
                row.getString("private_email"),
                person(row, "employee"),
                row.getString("job_title"),
                row.getString("department"),
                new CostCentreId(row.getString("cost_centre")),
                row.getString("site"),
                Workplace.of(row.getString("workplace")),
                ContractKind.of(row.getString("contract")),
                person(row, "manager"),
                person(row, "buddy"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("short_notice_reason"),
                new PersonId(row.getString("announced_by")),
                row.getTimestamp("announced_at").toInstant(),
                OnboardingState.of(row.getString("state")),
                row.getObject("probation_months", Integer.class));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var login = row.getString(column);
        return login == null ? null : new PersonId(login);
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static IllegalArgumentException none(OnboardingNumber number) {
        return new IllegalArgumentException("There is no onboarding " + number + ".");
    }
}
