package org.officeflow.absence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The absences by number. */
@Repository
class Absences {

    record Row(UUID period, PersonId registeredBy) {}

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

    /** The periods of these absences, by number. */
    Map<String, UUID> periods(Collection<String> numbers) {
        var periods = new HashMap<String, UUID>();
        jdbc.sql("SELECT number, period FROM absences WHERE number = ANY (?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    periods.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return periods;
    }

    Optional<Row> find(AbsenceNumber number) {
        return jdbc.sql("SELECT period, registered_by FROM absences WHERE number = ?")
                .param(number.value())
                .query((row, index) -> new Row(row.getObject(1, UUID.class), new PersonId(row.getString(2))))
                .optional();
    }
}
