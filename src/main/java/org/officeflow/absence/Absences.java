package org.officeflow.absence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    record Registered(AbsenceNumber number, UUID period, PersonId by, Instant at) {

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

    /** The newest that were registered before this place in the list. */
    List<Registered> latest(CaseSearch.@Nullable Place before, int size) {
        var question = jdbc.sql("SELECT number, period, registered_by, registered_at FROM absences"
                        + (before == null ? "" : " WHERE (registered_at, number) < (:since, :number)")
                        + " ORDER BY registered_at DESC, number DESC LIMIT :size")
                .param("size", size);
        if (before != null) {
            question = question.param("since", OffsetDateTime.ofInstant(before.since(), ZoneOffset.UTC))
                    .param("number", before.reference());
        }
        return question.query((row, index) -> new Registered(
                        new AbsenceNumber(row.getString("number")),
                        row.getObject("period", UUID.class),
                        new PersonId(row.getString("registered_by")),
                        row.getTimestamp("registered_at").toInstant()))
                .list();
    }
}
