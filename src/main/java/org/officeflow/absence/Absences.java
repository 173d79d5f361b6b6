package org.officeflow.absence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.officeflow.dossier.CaseSearch;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The absences by number. */
@Repository
class Absences {

    record Row(UUID period, PersonId registeredBy) {}

    /** An absence with the moment of its registration. */
    record Registered(AbsenceNumber number, UUID period, Instant at) {

        CaseSearch.Place place() {
            return new CaseSearch.Place(at, number.value());
        }
    }

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year, without gaps: it is free again if the transaction fails. */
    AbsenceNumber nextNumber(int year) {
        var last = jdbc.sql(
                        """
                        INSERT INTO absence_numbers (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = absence_numbers.last + 1 RETURNING last""")
                .param(year)
                .query(Long.class)
                .single();
        return AbsenceNumber.of(year, last);
    }

    void add(AbsenceNumber number, UUID period, PersonId by, Instant at) {
        jdbc.sql("INSERT INTO absences (number, period, registered_by, registered_at) VALUES (?, ?, ?, ?)")
                .params(number.value(), period, by.value(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** The period of each of these absences. */
    Map<String, UUID> periods(Collection<String> numbers) {
        var periods = new LinkedHashMap<String, UUID>();
        jdbc.sql("SELECT number, period FROM absences WHERE number = ANY (?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    periods.put(row.getString("number"), row.getObject("period", UUID.class));
                });
        return periods;
    }

    Optional<Row> find(AbsenceNumber number) {
        return jdbc.sql("SELECT period, registered_by FROM absences WHERE number = ?")
                .param(number.value())
                .query((row, index) -> new Row(row.getObject(1, UUID.class), new PersonId(row.getString(2))))
                .optional();
    }

    /**
     * Which absences.
     *
     * @param by registered by this person, or one of the next; null for all
     * @param own the periods of that person
     * @param words in the number, or one of the next; null for all
     * @param named periods of people with these words in their name
     * @param of only absences of these periods; null for all
     */
    record Which(
            @Nullable PersonId by, Set<UUID> own, @Nullable String words, Set<UUID> named, @Nullable Set<UUID> of) {}

    /** The newest that were registered before this place in the list. */
    List<Registered> latest(Which which, CaseSearch.@Nullable Place before, int size) {
        return jdbc.sql(
                        """
                        SELECT number, period, registered_by, registered_at FROM absences
                        WHERE (:by::text IS NULL OR registered_by = :by OR period = ANY (:own))
                        AND (:words::text IS NULL OR position(lower(:words) IN lower(number)) > 0 OR period = ANY (:named))
                        AND (:of::uuid[] IS NULL OR period = ANY (:of))
                        AND (:since::timestamptz IS NULL OR (registered_at, number) < (:since, :number))
                        ORDER BY registered_at DESC, number DESC LIMIT :size""")
                .param("by", which.by() == null ? null : which.by().value())
                .param("own", which.own().toArray(UUID[]::new))
                .param("words", which.words())
                .param("named", which.named().toArray(UUID[]::new))
                .param("of", which.of() == null ? null : which.of().toArray(UUID[]::new))
                .param("since", before == null ? null : OffsetDateTime.ofInstant(before.since(), ZoneOffset.UTC))
                .param("number", before == null ? null : before.reference())
                .param("size", size)
                .query((row, index) -> new Registered(
                        new AbsenceNumber(row.getString("number")),
                        row.getObject("period", UUID.class),
                        row.getTimestamp("registered_at").toInstant()))
                .list();
    }
}
