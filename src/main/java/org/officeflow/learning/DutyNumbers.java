package org.officeflow.learning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives numbers, without gaps: a number is free again if the transaction fails. */
@Repository
class DutyNumbers {

    private final JdbcClient jdbc;

    DutyNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next of a series and year. Until the transaction ends nobody else gets one of them. */
    DutyNumber next(String series, int year) {
        var last = jdbc.sql(
                        """
                        INSERT INTO learning_numbers (series, year, last) VALUES (?, ?, 1)
                        ON CONFLICT (series, year) DO UPDATE SET last = learning_numbers.last + 1 RETURNING last""")
                .params(series, year)
                .query(Long.class)
                .single();
        return DutyNumber.of(series, year, last);
    }

    /** Lets one transaction at a time ask people, until it ends. */
    void lock(String series) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:series, 97))")
                .param("series", series)
                .query((row, number) -> true)
                .single();
    }
}
