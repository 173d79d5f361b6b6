package org.officeflow.onboarding.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.officeflow.onboarding.OnboardingNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was erased when, and who has left. */
@Repository
class Erasures {

    /** An onboarding whose colleague never came or has left, and since when. */
    record Ended(OnboardingNumber onboarding, Outcome outcome, LocalDate on) {}

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this node alone looks what is due, until the end of the transaction. */
    boolean takeTurn() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('erasures'))")
                .query(Boolean.class)
                .single();
    }

    /**
     * Notes who does not work here any more, and forgets it of those who are back.
     *
     * @param lastDay of those who are seen for the first time
     */
    void noteDepartures(LocalDate lastDay) {
        jdbc.sql(
                        """
                        INSERT INTO departures (onboarding, seen_on)
                        SELECT number, :lastDay FROM onboardings JOIN people ON people.id = employee
                        WHERE state IN ('arrived', 'settled', 'left') AND NOT people.active AND NOT people.expected
                        ON CONFLICT (onboarding) DO NOTHING""")
                .param("lastDay", lastDay)
                .update();
        jdbc.sql(
                        """
                        DELETE FROM departures WHERE onboarding IN (
                            SELECT number FROM onboardings JOIN people ON people.id = employee
                            WHERE people.active OR people.expected)""")
                .update();
    }

    /** Whoever was cancelled or has left, and of whom not everything is erased. */
    List<Ended> ended(String zone) {
        return jdbc.sql(
                        """
                        SELECT number, 'CANCELLED' AS outcome, (ended_at AT TIME ZONE :zone)::date AS on_day FROM onboardings
                        WHERE state = 'cancelled'
                            AND NOT EXISTS (SELECT FROM erasures WHERE onboarding = number AND data_class = 'name')
                        UNION ALL
                        SELECT onboarding, 'LEFT', seen_on FROM departures ORDER BY 1""")
                .param("zone", zone)
                .query((row, index) -> new Ended(
                        new OnboardingNumber(row.getString("number")),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** Holds the onboarding until the end of the transaction. */
    void lock(OnboardingNumber number) {
        jdbc.sql("SELECT number FROM onboardings WHERE number = ? FOR UPDATE")
                .param(number.value())
                .query(row -> {});
    }

    /** Keys of the classes that were erased. */
    Set<String> erased(OnboardingNumber number) {
        return Set.copyOf(jdbc.sql("SELECT data_class FROM erasures WHERE onboarding = ?")
                .param(number.value())
                .query(String.class)
                .list());
    }

    void record(OnboardingNumber number, DataClass data, LocalDate keptUntil, Instant at, String rule, int things) {
        jdbc.sql(
                        """
                        INSERT INTO erasures (onboarding, data_class, due_on, erased_at, rule, things)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(number.value(), data.key(), keptUntil, Timestamp.from(at), rule, things)
                .update();
    }
}
