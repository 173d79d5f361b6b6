package org.officeflow.onboarding.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was erased when, and who has left. */
@Repository
class Erasures {

    /** A case of somebody who never came, has left or stays after all, and since when. */
    record Ended(PrivateCase kind, String reference, Outcome outcome, LocalDate on) {}

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
                        WHERE (state IN ('arrived', 'settled', 'left') OR transfer) AND NOT people.active AND NOT people.expected
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

    /** Cases whose time of keeping runs: of whoever was cancelled, has left or stays after all. */
    List<Ended> ended(String zone) {
        return jdbc.sql(
                        """
                        SELECT 'ONBOARDING' AS kind, number, 'CANCELLED' AS outcome, (ended_at AT TIME ZONE :zone)::date AS on_day FROM onboardings
                        WHERE state = 'cancelled' AND NOT transfer
                            AND NOT EXISTS (SELECT FROM erasures WHERE onboarding = number AND data_class = 'name')
                        UNION ALL
                        SELECT 'ONBOARDING', onboarding, 'LEFT', seen_on FROM departures
                        UNION ALL
                        SELECT 'OFFBOARDING', number, 'LEFT', last_day FROM offboardings WHERE left_at IS NOT NULL AND NOT transfer
                        UNION ALL
                        SELECT 'OFFBOARDING', number, 'STAYED', (ended_at AT TIME ZONE :zone)::date FROM offboardings
                        WHERE state = 'withdrawn' AND NOT transfer
                        ORDER BY 1, 2""")
                .param("zone", zone)
                .query((row, index) -> new Ended(
                        PrivateCase.valueOf(row.getString("kind")),
                        row.getString("number"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** Holds the case until the end of the transaction. */
    void lock(Ended one) {
        jdbc.sql("SELECT number FROM " + one.kind().table() + " WHERE number = ? FOR UPDATE")
                .param(one.reference())
                .query(row -> {});
    }

    /** Keys of the classes that were erased. */
    Set<String> erased(Ended one) {
        return Set.copyOf(
                jdbc.sql("SELECT data_class FROM erasures WHERE " + one.kind().column() + " = ?")
                        .param(one.reference())
                        .query(String.class)
                        .list());
    }

    void record(Ended one, DataClass data, LocalDate keptUntil, Instant at, String rule, int things) {
        jdbc.sql("INSERT INTO erasures (" + one.kind().column()
                        + ", data_class, due_on, erased_at, rule, things) VALUES (?, ?, ?, ?, ?, ?)")
                .params(one.reference(), data.key(), keptUntil, Timestamp.from(at), rule, things)
                .update();
    }
}
